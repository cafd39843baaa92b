import { formatSerial } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { BatchCard, BatchDetail, BatchList } from '../../../../api/office.js';
import { Database } from '../../../platform/database/database.js';
import { PiecesQueries } from '../../catalog/index.js';
import { CallsQueries, RegistryQueries } from '../../chain/index.js';
import { ActsQueries } from '../../signing/index.js';
import { BatchNotFound } from '../domain/certificates.errors.js';
import { type Batch, BatchesStore } from './batches.store.js';

/** Batches as the office sees them: how far each has come, in numbers that a screen says in words. */
@Injectable()
export class BatchesQueries {
  constructor(
    private readonly database: Database,
    private readonly batches: BatchesStore,
    private readonly acts: ActsQueries,
    private readonly calls: CallsQueries,
    private readonly registry: RegistryQueries,
    private readonly pieces: PiecesQueries,
  ) {}

  /** GET /office/batches: the newest first. */
  async page(
    cooperativeId: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<BatchList> {
    const { batches, nextCursor } = await this.batches.page(this.database, cooperativeId, page);
    return { items: await this.cards(batches), nextCursor };
  }

  /** GET /office/batches/:id. @throws BatchNotFound, also for another cooperative's */
  async detail(cooperativeId: string, batchId: string): Promise<BatchDetail> {
    const batch = await this.own(cooperativeId, batchId);
    const sealed = await this.batches.certificatesOf(this.database, batchId);
    const pieces = await this.pieces.byIds(
      this.database,
      sealed.map(({ pieceId }) => pieceId),
    );
    const byId = new Map(pieces.map((piece) => [piece.id, piece]));
    return {
      ...(await this.card(batch)),
      pieces: sealed.map(({ pieceId, number, title, serial }) => ({
        id: pieceId,
        number,
        title,
        serial: formatSerial(serial),
        state: byId.get(pieceId)?.state ?? 'draft',
        photograph: byId.get(pieceId)?.photographs[0] ?? null,
      })),
    };
  }

  async own(cooperativeId: string, batchId: string): Promise<Batch> {
    const batch = await this.batches.find(this.database, batchId);
    if (batch?.cooperativeId !== cooperativeId) throw new BatchNotFound({ batchId });
    return batch;
  }

  async card(batch: Batch): Promise<BatchCard> {
    const [card] = await this.cards([batch]);
    return card!;
  }

  /** Of one cooperative, in the order given; with as many statements for a page of batches as for one. */
  private async cards(batches: Batch[]): Promise<BatchCard[]> {
    const acts = await this.acts.byIds(
      this.database,
      batches.flatMap(({ actId }) => actId ?? []),
    );
    const [signatures, calls, issued] = await Promise.all([
      this.acts.signatureCounts(this.database, [...acts.keys()]),
      this.calls.progressOfAll(
        this.database,
        [...acts.values()].flatMap(({ callId }) => callId ?? []),
      ),
      this.registry.batchesIssued(
        this.database,
        batches[0]?.cooperativeNumber ?? '0',
        batches.flatMap(({ root }) => root ?? []),
      ),
    ]);
    return batches.map((batch) => {
      const act = acts.get(batch.actId ?? '');
      const call = calls.get(act?.callId ?? '');
      const onChain = batch.root ? issued.get(batch.root) : undefined;
      const block = call?.blockNumber ?? onChain?.blockNumber ?? null;
      return {
        id: batch.id,
        state: batch.state,
        size: batch.size,
        firstNumber: batch.firstNumber,
        signatures: { have: signatures.get(act?.id ?? '') ?? 0, need: batch.threshold },
        transaction: call?.transaction ?? onChain?.transaction ?? null,
        block: block === null ? null : Number(block),
        confirmations: call?.confirmations ?? { have: 0, need: this.calls.confirmationsNeeded },
        failure: batch.failure,
        createdAt: batch.createdAt.toISOString(),
      };
    });
  }
}
