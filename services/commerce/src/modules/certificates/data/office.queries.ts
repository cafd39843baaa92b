import { formatSerial, type Hex, parseSerial } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type {
  ActCard,
  cooperativeList,
  InspectionQueue,
  OfficeCertificateList,
} from '../../../../api/office.js';
import type { PieceHistory } from '../../../../api/history.js';
import { reasonOfCode } from '../../../../api/status-reasons.js';
import type { PieceState } from '../../../../api/studio.js';
import type { Bilingual } from '../../../../api/text.js';
import { Database } from '../../../platform/database/database.js';
import { Directory } from '../../accounts/index.js';
import { PieceNotFound, PiecesQueries, studioPieceOf } from '../../catalog/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { PieceHistoryQueries } from '../../history/index.js';
import { ActsQueries } from '../../signing/index.js';
import { PendingStatusQueries } from './pending-status.queries.js';

interface Page {
  cursor?: string | undefined;
  limit: number;
}

/** States of a piece that wait for an inspector, and those that wait to be sealed. */
export const WAITING_FOR_INSPECTION: PieceState[] = ['signed', 'vouched'];
export const READY_TO_SEAL: PieceState[] = ['inspected'];

/** Lists of a cooperative's office, and the authority's list of all. */
@Injectable()
export class OfficeQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly pieces: PiecesQueries,
    private readonly history: PieceHistoryQueries,
    private readonly registry: RegistryQueries,
    private readonly acts: ActsQueries,
    private readonly pendingStatus: PendingStatusQueries,
  ) {}

  /** GET /office/inspections and /office/sealable: the oldest first. */
  async queue(cooperativeId: string, states: PieceState[], page: Page): Promise<InspectionQueue> {
    const { pieces, nextCursor } = await this.pieces.queue(cooperativeId, states, page);
    const artisans = await this.directory.artisans([...new Set(pieces.map(({ artisanId }) => artisanId))]);
    const names = new Map(artisans.map(({ id, displayName }) => [id, displayName]));
    return {
      items: pieces.map((piece) => ({
        ...studioPieceOf(piece, true),
        maker: { id: piece.artisanId, displayName: names.get(piece.artisanId) ?? '' },
      })),
      nextCursor,
    };
  }

  /** GET /office/pieces/:id/history. @throws PieceNotFound, also for another cooperative's */
  async pieceHistory(cooperativeId: string, pieceId: string): Promise<PieceHistory> {
    const [piece] = await this.pieces.byIds(this.database, [pieceId]);
    if (piece?.cooperativeId !== cooperativeId) throw new PieceNotFound({ pieceId });
    return this.history.of(pieceId);
  }

  /** GET /office/certificates: the newest first; `q` is a number, a serial, or words of the title. */
  async certificates(
    cooperativeId: string,
    search: Page & { q?: string | undefined },
  ): Promise<OfficeCertificateList> {
    const { rows } = await this.database.query<{
      number: bigint;
      cooperative_number: bigint;
      serial: string;
      title: Bilingual;
      piece_id: string;
      root: Hex | null;
    }>(
      `select c.number, c.cooperative_number, c.serial, c.title, c.piece_id, '0x' || encode(b.root, 'hex') as root
       from certificates.certificates c join certificates.batches b on b.id = c.batch_id
       where c.cooperative_id = $1 and c.live and b.state in ('submitted', 'recorded', 'final')
         and ($2::bigint is null or c.number < $2)
         and ($3::text is null or c.number::text = $3 or c.serial = $4
           or lower(public.unaccent(c.title::text)) like '%' || lower(public.unaccent($3)) || '%')
       order by c.number desc limit $5`,
      [cooperativeId, cursorOf(search.cursor), wordsOf(search.q), serialOf(search.q), search.limit + 1],
    );
    const shown = rows.slice(0, search.limit);
    const cooperativeNumber = shown[0]?.cooperative_number.toString();
    if (!cooperativeNumber) return { items: [], nextCursor: null };
    const numbers = shown.map((row) => Number(row.number));
    const pieces = await this.pieces.byIds(
      this.database,
      shown.map((row) => row.piece_id),
    );
    const [statuses, artisans, batches, claims, pending] = await Promise.all([
      this.registry.statusesOf(this.database, cooperativeNumber, numbers),
      this.directory.artisans([...new Set(pieces.map(({ artisanId }) => artisanId))]),
      this.registry.batchesIssued(
        this.database,
        cooperativeNumber,
        shown.flatMap(({ root }) => (root ? [root] : [])),
      ),
      this.registry.claims(this.database, cooperativeNumber, numbers),
      this.pendingCards(cooperativeId, numbers),
    ]);
    return {
      items: shown.map((row) => {
        const piece = pieces.find(({ id }) => id === row.piece_id);
        const status = statuses.find((each) => each.number === Number(row.number));
        return {
          number: Number(row.number),
          serial: formatSerial(row.serial),
          title: row.title,
          maker: artisans.find(({ id }) => id === piece?.artisanId)?.displayName ?? '',
          state: status?.state ?? 'active',
          reason: status ? (reasonOfCode(status.reason) ?? 'other') : null,
          sealedAt: (row.root && batches.get(row.root)?.issuedAt.toISOString()) || null,
          claimedAt: claims.get(Number(row.number))?.toISOString() ?? null,
          pending: pending.get(Number(row.number)) ?? null,
          pieceState: piece?.state ?? 'submitted',
          photograph: piece?.photographs[0] ?? null,
        };
      }),
      nextCursor: rows.length > search.limit ? String(numbers.at(-1)) : null,
    };
  }

  /** The change of each of these certificates that is under way, by its number. */
  private async pendingCards(cooperativeId: string, numbers: number[]): Promise<Map<number, ActCard>> {
    const pending = await this.pendingStatus.byNumber(this.database, cooperativeId);
    const shown = numbers.filter((number) => pending.has(number));
    const cards = await this.acts.cards(shown.map((number) => pending.get(number)!));
    return new Map(cards.map((card, index) => [shown[index]!, card]));
  }

  /** GET /authority/cooperatives: what the chain says of each, beside those it does not know yet. */
  async cooperatives(): Promise<z.infer<typeof cooperativeList>> {
    const [known, onChain, counts] = await Promise.all([
      this.directory.cooperatives(),
      this.registry.cooperatives(this.database),
      this.registry.certificateCounts(this.database),
    ]);
    const byNumber = new Map(onChain.map((each) => [each.cooperativeNumber, each]));
    return {
      cooperatives: known.map(({ id, name, cooperativeNumber }) => {
        const admitted = cooperativeNumber ? byNumber.get(cooperativeNumber) : undefined;
        return {
          id,
          cooperativeNumber,
          name,
          state: admitted?.state ?? ('proposed' as const),
          signers: admitted?.signers ?? 0,
          threshold: admitted?.threshold ?? 0,
          certificates: (cooperativeNumber && counts.get(cooperativeNumber)) || 0,
        };
      }),
    };
  }
}

/** A cursor is the last number seen; anything else begins anew. */
const cursorOf = (cursor: string | undefined): string | null =>
  cursor && /^[0-9]{1,10}$/.test(cursor) ? cursor : null;

/** `%` and `_` mean themselves in what somebody typed. */
const wordsOf = (q: string | undefined): string | null => (q ? q.replace(/[\\%_]/g, '\\$&') : null);

function serialOf(q: string | undefined): string | null {
  const parsed = q ? parseSerial(q) : undefined;
  return parsed?.kind === 'serial' ? parsed.serial : null;
}
