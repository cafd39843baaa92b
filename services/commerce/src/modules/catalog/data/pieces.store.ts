import { Injectable } from '@nestjs/common';
import type { PieceState } from '../../../../api/studio.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Piece, PieceFacts } from '../domain/piece.js';
import { PIECE_COLUMNS, pieceOf, type PieceRow } from './piece-rows.js';

@Injectable()
export class PiecesStore {
  async add(tx: Tx, piece: Omit<Piece, 'photographs'>): Promise<void> {
    await tx.query(
      `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, serial, state,
         created_at, craft_slug, title, technique, materials, dimensions_mm, weight_grams, made_on, price_amount,
         price_currency, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $8)`,
      [
        piece.id,
        piece.productId,
        piece.cooperativeId,
        piece.artisanId,
        piece.villageSlug,
        piece.serial,
        piece.state,
        piece.createdAt,
        ...factValues(piece),
      ],
    );
  }

  async find(sql: Sql, id: string): Promise<Piece | undefined> {
    const row = await maybeRow<PieceRow>(
      sql,
      `select ${PIECE_COLUMNS} from catalog.pieces p where p.id = $1`,
      [id],
    );
    return row && pieceOf(row);
  }

  /** Locked until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<Piece | undefined> {
    await tx.query('select 1 from catalog.pieces where id = $1 for update', [id]);
    return this.find(tx, id);
  }

  /** Locked in the order of their ids, so that two batches never wait for each other in a circle. */
  async lockAll(tx: Tx, ids: string[]): Promise<Piece[]> {
    await tx.query('select 1 from catalog.pieces where id = any($1) order by id for update', [ids]);
    const { rows } = await tx.query<PieceRow>(
      `select ${PIECE_COLUMNS} from catalog.pieces p where p.id = any($1)`,
      [ids],
    );
    return rows.map(pieceOf);
  }

  async isSerialTaken(tx: Tx, serial: string): Promise<boolean> {
    return (await maybeRow(tx, 'select 1 from catalog.pieces where serial = $1', [serial])) !== undefined;
  }

  async change(tx: Tx, id: string, facts: PieceFacts, now: Date): Promise<void> {
    await tx.query(
      `update catalog.pieces set craft_slug = $3, title = $4, technique = $5, materials = $6, dimensions_mm = $7,
         weight_grams = $8, made_on = $9, price_amount = $10, price_currency = $11, state = 'draft',
         updated_at = $2
       where id = $1`,
      [id, now, ...factValues(facts)],
    );
  }

  /** A refused piece that is changed is a draft; why it was refused stays to be read. */
  async reopen(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.query(
      `update catalog.pieces set state = 'draft', updated_at = $2 where id = $1 and state = 'rejected'`,
      [id, now],
    );
  }

  async setState(
    tx: Tx,
    ids: string[],
    to: { state: PieceState; rejection?: string | null },
    now: Date,
  ): Promise<void> {
    await tx.query(
      'update catalog.pieces set state = $2, rejection = $3, updated_at = $4 where id = any($1)',
      [ids, to.state, to.rejection ?? null, now],
    );
  }

  /** Numbers in the order of the ids, from `first`; null takes them away. */
  async setNumbers(
    tx: Tx,
    ids: string[],
    numbers: { cooperativeNumber: string; first: number } | null,
  ): Promise<void> {
    await tx.query(
      `update catalog.pieces p set cooperative_number = $2::bigint, number = $3::bigint + given.place - 1
       from unnest($1::uuid[]) with ordinality as given (id, place) where p.id = given.id`,
      [ids, numbers?.cooperativeNumber ?? null, numbers?.first ?? null],
    );
  }

  /** The ones whose mark really changed. */
  async setOnSale(tx: Tx, ids: string[], onSale: boolean): Promise<{ id: string; productId: string }[]> {
    const { rows } = await tx.query<{ id: string; product_id: string }>(
      'update catalog.pieces set on_sale = $2 where id = any($1) and on_sale <> $2 returning id, product_id',
      [ids, onSale],
    );
    return rows.map((row) => ({ id: row.id, productId: row.product_id }));
  }

  /** How many pieces of an artisan nobody has signed yet. */
  async countDrafts(tx: Tx, artisanId: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      tx,
      `select count(*)::integer as count from catalog.pieces
       where artisan_id = $1 and state in ('draft', 'rejected')`,
      [artisanId],
    );
    return row?.count ?? 0;
  }
}

function factValues(facts: PieceFacts): unknown[] {
  return [
    facts.craftSlug,
    JSON.stringify(facts.title),
    JSON.stringify(facts.technique),
    JSON.stringify(facts.materials),
    facts.dimensionsMm && JSON.stringify(facts.dimensionsMm),
    facts.weightGrams,
    facts.madeOn,
    facts.price.amount,
    facts.price.currency,
  ];
}
