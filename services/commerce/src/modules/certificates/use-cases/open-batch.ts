import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { CooperativeNotAdmitted } from '../../signing/index.js';
import { type Batch, BatchesStore } from '../data/batches.store.js';
import { BatchAlreadyOpen } from '../domain/certificates.errors.js';
import { RefuseBeyondCapacity } from './refuse-beyond-capacity.js';
import { TakePieces } from './take-pieces.js';
import { WriteCertificates } from './write-certificates.js';

export interface OpenBatchInput {
  cooperativeId: string;
  /** The officer who opens it. */
  userId: string;
  /** Inspected pieces of the cooperative, in the order of their numbers. */
  pieceIds: string[];
}

/** Fixes the documents and numbers of inspected pieces, so that the sealing page can show and seal them. */
@Injectable()
export class OpenBatch {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly directory: Directory,
    private readonly registry: RegistryQueries,
    private readonly takePieces: TakePieces,
    private readonly writeCertificates: WriteCertificates,
    private readonly batches: BatchesStore,
    private readonly refuseBeyondCapacity: RefuseBeyondCapacity,
    private readonly clock: Clock,
  ) {}

  /** @throws CooperativeNotAdmitted, CapacityExceeded, BatchAlreadyOpen, PiecesNotSealable */
  async execute(input: OpenBatchInput, request?: IdempotentRequest): Promise<{ batchId: string }> {
    const open = (tx: Tx) => this.within(tx, input);
    return this.uow.run((tx) => (request ? this.idempotency.once(tx, request, () => open(tx)) : open(tx)));
  }

  async within(tx: Tx, input: OpenBatchInput): Promise<{ batchId: string }> {
    const { cooperativeId, userId } = input;
    const pieceIds = [...new Set(input.pieceIds)];
    const cooperativeNumber = await this.directory.cooperativeNumberOf(tx, cooperativeId);
    const onChain = cooperativeNumber ? await this.registry.cooperative(tx, cooperativeNumber) : undefined;
    if (!cooperativeNumber || !onChain) throw new CooperativeNotAdmitted();
    const batch: Batch = {
      id: newId(),
      cooperativeId,
      cooperativeNumber,
      state: 'open',
      size: pieceIds.length,
      firstNumber: onChain.nextNumber,
      threshold: onChain.threshold,
      root: null,
      manifestCid: null,
      actId: null,
      failure: null,
      createdBy: userId,
      createdAt: this.clock.now(),
    };
    if (!(await this.batches.add(tx, batch))) {
      throw new BatchAlreadyOpen({ batchId: (await this.batches.openOf(tx, cooperativeId))?.id ?? '' });
    }
    await this.refuseBeyondCapacity.within(tx, cooperativeNumber, pieceIds.length);
    const pieces = await this.takePieces.within(tx, batch, pieceIds);
    await this.batches.addCertificates(tx, batch, await this.writeCertificates.within(tx, batch, pieces));
    return { batchId: batch.id };
  }
}
