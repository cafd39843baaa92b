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
    return { items: await Promise.all(batches.map((batch) => this.card(batch))), nextCursor };
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
    const act = batch.actId ? await this.acts.find(this.database, batch.actId) : undefined;
    const have = act ? await this.acts.signatureCount(this.database, act.id) : 0;
    const call = act?.callId ? await this.calls.progressOf(this.database, act.callId) : undefined;
    const issued = batch.root
      ? await this.registry.batchIssued(this.database, batch.cooperativeNumber, batch.root)
      : undefined;
    const block = call?.blockNumber ?? issued?.blockNumber ?? null;
    return {
      id: batch.id,
      state: batch.state,
      size: batch.size,
      firstNumber: batch.firstNumber,
      signatures: { have, need: batch.threshold },
      transaction: call?.transaction ?? issued?.transaction ?? null,
      block: block === null ? null : Number(block),
      confirmations: call?.confirmations ?? { have: 0, need: this.calls.confirmationsNeeded },
      failure: batch.failure,
      createdAt: batch.createdAt.toISOString(),
    };
  }
}
