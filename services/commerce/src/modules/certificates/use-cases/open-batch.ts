import {
  cidOf,
  digestOf,
  type Hex,
  keyIdOf,
  serialHashOf,
  ZERO_32,
  decodeStatement,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { Idempotency, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { Directory } from '../../accounts/index.js';
import { MovePieces, NumberPieces, type Piece, PiecesQueries } from '../../catalog/index.js';
import { RegistryQueries } from '../../chain/index.js';
import { type Batch, BatchesStore, type SealedPiece } from '../data/batches.store.js';
import { InspectionsStore } from '../data/inspections.store.js';
import { type StoredStatement, StatementsStore } from '../data/statements.store.js';
import {
  BatchAlreadyOpen,
  CooperativeNotAdmitted,
  PiecesNotSealable,
} from '../domain/certificates.errors.js';
import { certificateBytes } from '../domain/certificate-of.js';
import { dayOf } from '../domain/day.js';
import { plainProse } from '../domain/plain-words.js';
import { RefuseBeyondCapacity } from './refuse-beyond-capacity.js';

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
    private readonly pieces: PiecesQueries,
    private readonly movePieces: MovePieces,
    private readonly numberPieces: NumberPieces,
    private readonly statements: StatementsStore,
    private readonly inspections: InspectionsStore,
    private readonly batches: BatchesStore,
    private readonly refuseBeyondCapacity: RefuseBeyondCapacity,
    private readonly clock: Clock,
  ) {}

  /** @throws CooperativeNotAdmitted, CapacityExceeded, BatchAlreadyOpen, PiecesNotSealable */
  async execute(input: OpenBatchInput, request?: IdempotentRequest): Promise<{ batchId: string }> {
    const chainNumber = (await this.directory.cooperative(input.cooperativeId))?.chainId?.toString();
    if (!chainNumber) throw new CooperativeNotAdmitted();
    const open = (tx: Tx) => this.within(tx, input, chainNumber);
    return this.uow.run((tx) => (request ? this.idempotency.once(tx, request, () => open(tx)) : open(tx)));
  }

  /** @param chainNumber the cooperative's number on chain */
  async within(tx: Tx, input: OpenBatchInput, chainNumber: string): Promise<{ batchId: string }> {
    const { cooperativeId, userId } = input;
    const pieceIds = [...new Set(input.pieceIds)];
    const onChain = await this.registry.cooperative(tx, chainNumber);
    if (!onChain) throw new CooperativeNotAdmitted();
    const batch: Batch = {
      id: newId(),
      cooperativeId,
      chainNumber,
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
    await this.refuseBeyondCapacity.within(tx, chainNumber, pieceIds.length);
    const pieces = await this.sealable(tx, cooperativeId, pieceIds);
    await this.movePieces.within(tx, { pieceIds, to: 'sealing' });
    const numbers = { cooperativeNumber: chainNumber, first: batch.firstNumber };
    await this.numberPieces.within(tx, { pieceIds, numbers });
    await this.batches.addCertificates(tx, batch, await this.documents(tx, batch, pieces));
    return { batchId: batch.id };
  }

  /** In the order asked for. */
  private async sealable(tx: Tx, cooperativeId: string, pieceIds: string[]): Promise<Piece[]> {
    const found = new Map((await this.pieces.byIds(tx, pieceIds)).map((piece) => [piece.id, piece]));
    const isSealable = (id: string) => {
      const piece = found.get(id);
      return piece?.cooperativeId === cooperativeId && piece.state === 'inspected';
    };
    const refused = pieceIds.filter((id) => !isSealable(id));
    if (refused.length > 0) throw new PiecesNotSealable({ pieceIds: refused });
    return pieceIds.map((id) => found.get(id)!);
  }

  private async documents(tx: Tx, batch: Batch, pieces: Piece[]): Promise<SealedPiece[]> {
    const ids = pieces.map(({ id }) => id);
    const [statements, inspections] = [
      await this.statements.ofPieces(tx, ids),
      await this.inspections.latest(tx, ids),
    ];
    return pieces.map((piece, position) => {
      const statement = statements.get(piece.id);
      const inspection = inspections.get(piece.id);
      invariant(statement && inspection, `The inspected piece ${piece.id} has no statement or inspection.`);
      const document = certificateBytes({
        cooperativeId: batch.chainNumber,
        statement: statement.bytes,
        maker: makerOf(statement),
        inspection: { on: dayOf(inspection.madeAt), findings: inspection.findings },
      });
      return {
        position,
        pieceId: piece.id,
        number: batch.firstNumber + position,
        serial: piece.serial,
        serialHash: serialHashOf(piece.serial),
        document,
        documentCid: cidOf(document),
        content: digestOf(document),
        makerKey: makerKeyIn(statement),
        claimKey: null,
        title: piece.title,
      };
    });
  }
}

function makerOf(statement: StoredStatement) {
  const { assertion, vouchedReason, pieceId } = statement;
  if (vouchedReason) return { kind: 'vouched' as const, reason: plainProse(vouchedReason) };
  invariant(assertion, `The inspected piece ${pieceId} was neither signed nor vouched for.`);
  return { kind: 'signed' as const, assertion };
}

function makerKeyIn({ bytes }: StoredStatement): Hex {
  const { makerKey } = decodeStatement(bytes);
  return makerKey ? keyIdOf(makerKey) : ZERO_32;
}
