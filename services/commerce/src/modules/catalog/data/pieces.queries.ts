import { formatSerial } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import {
  type PieceState,
  pieceState,
  type StudioOverview,
  type StudioPiece,
  type StudioPieceList,
} from '../../../../api/studio.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import { PieceNotFound } from '../domain/catalog.errors.js';
import { formatCursor, parseCursor } from '../domain/page-cursor.js';
import { missingIn, type Piece } from '../domain/piece.js';
import { MakersStore } from './makers.store.js';
import { Names } from './names.js';
import { PIECE_COLUMNS, pieceOf, type PieceRow } from './piece-rows.js';

interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** Pieces as their makers and their cooperative see them. Serials are in here: for the studio and the office only. */
@Injectable()
export class PiecesQueries {
  constructor(
    private readonly database: Database,
    private readonly makers: MakersStore,
    private readonly names: Names,
  ) {}

  /** An artisan's own piece. @throws PieceNotFound, also for another's */
  async studioPiece(artisanId: string, pieceId: string): Promise<StudioPiece> {
    const row = await maybeRow<PieceRow>(
      this.database,
      `select ${PIECE_COLUMNS} from catalog.pieces p where p.id = $1 and p.artisan_id = $2`,
      [pieceId, artisanId],
    );
    if (!row) throw new PieceNotFound({ pieceId });
    return studioPieceOf(pieceOf(row), await this.makers.hasSigningKey(this.database, artisanId));
  }

  /** The newest first. */
  async studioPieces(artisanId: string, page: Page): Promise<StudioPieceList> {
    const { rows, nextCursor } = await this.newest('p.artisan_id = $1', [artisanId], page);
    const hasKey = await this.makers.hasSigningKey(this.database, artisanId);
    return { items: rows.map((row) => studioPieceOf(pieceOf(row), hasKey)), nextCursor };
  }

  /** A cooperative's pieces in some states, the oldest first: a queue. */
  async queue(
    cooperativeId: string,
    states: PieceState[],
    page: Page,
  ): Promise<{ pieces: Piece[]; nextCursor: string | null }> {
    const after = parseCursor(page.cursor);
    const { rows } = await this.database.query<PieceRow>(
      `select ${PIECE_COLUMNS} from catalog.pieces p
       where p.cooperative_id = $1 and p.state = any($2) and ($3::uuid is null or p.id > $3)
       order by p.id limit $4`,
      [cooperativeId, states, after?.id ?? null, page.limit + 1],
    );
    return pageOf(rows.map(pieceOf), page.limit);
  }

  /** In no order. */
  async byIds(sql: Sql, ids: string[]): Promise<Piece[]> {
    const { rows } = await sql.query<PieceRow>(
      `select ${PIECE_COLUMNS} from catalog.pieces p where p.id = any($1)`,
      [ids],
    );
    return rows.map(pieceOf);
  }

  async piecesByState(artisanId: string): Promise<Record<PieceState, number>> {
    const { rows } = await this.database.query<{ state: PieceState; count: number }>(
      'select state, count(*)::integer as count from catalog.pieces where artisan_id = $1 group by state',
      [artisanId],
    );
    const counts = new Map(rows.map(({ state, count }) => [state, count]));
    const entries = pieceState.options.map((state) => [state, counts.get(state) ?? 0]);
    return Object.fromEntries(entries) as Record<PieceState, number>;
  }

  /** How many pieces of a cooperative are in these states. */
  async countInStates(cooperativeId: string, states: PieceState[]): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      this.database,
      `select count(*)::integer as count from catalog.pieces where cooperative_id = $1 and state = any($2)`,
      [cooperativeId, states],
    );
    return row?.count ?? 0;
  }

  /** The last piece's words, to begin the next one from; null before the first. */
  async template(artisanId: string): Promise<StudioOverview['template']> {
    const row = await maybeRow<PieceRow>(
      this.database,
      `select ${PIECE_COLUMNS} from catalog.pieces p where p.artisan_id = $1 order by p.id desc limit 1`,
      [artisanId],
    );
    return row ? draftFieldsOf(pieceOf(row)) : null;
  }

  /** The crafts an artisan may choose from. */
  crafts(): Promise<StudioOverview['crafts']> {
    return this.names.crafts();
  }

  private async newest(where: string, params: unknown[], page: Page) {
    const after = parseCursor(page.cursor);
    const { rows } = await this.database.query<PieceRow>(
      `select ${PIECE_COLUMNS} from catalog.pieces p
       where ${where} and ($${params.length + 1}::uuid is null or p.id < $${params.length + 1})
       order by p.id desc limit $${params.length + 2}`,
      [...params, after?.id ?? null, page.limit + 1],
    );
    const shown = rows.slice(0, page.limit);
    return { rows: shown, nextCursor: rows.length > page.limit ? cursorAt(shown.at(-1)!.id) : null };
  }
}

const cursorAt = (id: string): string => formatCursor({ key: '', id });

function pageOf(pieces: Piece[], limit: number) {
  const shown = pieces.slice(0, limit);
  return { pieces: shown, nextCursor: pieces.length > limit ? cursorAt(shown.at(-1)!.id) : null };
}

function draftFieldsOf(piece: Piece) {
  const { craftSlug, title, technique, materials, dimensionsMm, weightGrams, madeOn, price } = piece;
  return {
    craftSlug,
    title,
    technique,
    materials,
    dimensionsMm,
    weightGrams,
    madeOn,
    price: moneyToWire(price),
  };
}

/** A piece in the words of the studio. @param hasSigningKey whether its maker has one that is active */
export function studioPieceOf(piece: Piece, hasSigningKey: boolean): StudioPiece {
  return {
    ...draftFieldsOf(piece),
    id: piece.id,
    productId: piece.productId,
    state: piece.state,
    serial: formatSerial(piece.serial),
    number: piece.number,
    photographs: piece.photographs,
    missing: missingIn(piece, hasSigningKey),
    rejection: piece.rejection,
    createdAt: piece.createdAt.toISOString(),
  };
}
