import { type Act, cidOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { filled } from '../../../../api/problems/filled.js';
import type { SealedBatch } from '../../../../api/seal.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { publishBatch } from '../certificates.jobs.js';
import { ActsStore } from '../data/acts.store.js';
import { type Batch, BatchesStore, fieldsOf, type SealedPiece } from '../data/batches.store.js';
import { BatchMoveNotAllowed, BatchNotFound, ClaimKeysRefused } from '../domain/certificates.errors.js';
import { issueBatchMessage, sealTree } from '../domain/sealed-batch.js';
import { PrepareAct } from './prepare-act.js';
import { RefuseBeyondCapacity } from './refuse-beyond-capacity.js';

/** Signers may need until tomorrow; a batch that waits longer is opened anew. */
const SIGNABLE_FOR_MS = 24 * 3600 * 1000;

export interface FixClaimKeysInput {
  batchId: string;
  /** Addresses of the hidden codes, in the order of the pieces. */
  claimKeys: Hex[];
}

/** Takes the hidden codes' addresses from the sealing page and fixes with them what is signed: tree, list and act. */
@Injectable()
export class FixClaimKeys {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly batches: BatchesStore,
    private readonly acts: ActsStore,
    private readonly prepareAct: PrepareAct,
    private readonly refuseBeyondCapacity: RefuseBeyondCapacity,
    private readonly clock: Clock,
  ) {}

  execute(input: FixClaimKeysInput): Promise<SealedBatch & { actId: string }> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /**
   * The same keys again give the same answer; other keys are taken as long as nobody has signed.
   *
   * @throws BatchNotFound, BatchMoveNotAllowed, ClaimKeysRefused, CapacityExceeded when it was lowered meanwhile
   */
  async within(tx: Tx, { batchId, claimKeys }: FixClaimKeysInput): Promise<SealedBatch & { actId: string }> {
    const batch = await this.batches.lock(tx, batchId);
    if (!batch) throw new BatchNotFound({ batchId });
    if (batch.state !== 'open' && batch.state !== 'signing') {
      throw new BatchMoveNotAllowed({ batchId, state: batch.state });
    }
    const pieces = await this.batches.certificatesOf(tx, batchId);
    refuseUnfit(claimKeys, pieces);
    const act = batch.actId ? await this.acts.lock(tx, batch.actId) : undefined;
    if (act?.prepared && pieces.every((piece, index) => piece.claimKey === claimKeys[index])) {
      return answerOf(act.id, act.prepared.act, act.prepared.digest);
    }
    if (act && (await this.acts.signatures(tx, act.id)).length > 0) {
      throw new ClaimKeysRefused({ expected: pieces.length, fault: 'fixed' });
    }
    await this.refuseBeyondCapacity.within(tx, batch.chainNumber, batch.size);
    return this.seal(tx, batch, act?.id ?? (await this.addAct(tx, batch)), pieces, claimKeys);
  }

  private async seal(tx: Tx, batch: Batch, actId: string, pieces: SealedPiece[], claimKeys: Hex[]) {
    const certificates = pieces.map((piece, index) =>
      fieldsOf(batch, { ...piece, claimKey: claimKeys[index]! }),
    );
    const domain = this.prepareAct.domainOf('IssueBatch');
    const tree = sealTree(certificates, domain);
    const deadlineAt = new Date(this.clock.now().getTime() + SIGNABLE_FOR_MS);
    const { firstNumber, size, chainNumber: cooperativeId } = batch;
    const { message, digest } = issueBatchMessage(
      { cooperativeId, firstNumber, size },
      tree,
      deadlineAt,
      domain,
    );
    const act: Act = { type: 'IssueBatch', message };
    await this.acts.fix(tx, actId, { act, digest, deadlineAt, threshold: batch.threshold });
    await this.batches.seal(tx, batch.id, {
      registry: domain,
      root: tree.root,
      manifestCid: cidOf(tree.manifest),
      actId,
      claimKeys,
      proofs: tree.proofs,
    });
    await tx.send(publishBatch, { batchId: batch.id });
    return answerOf(actId, act, digest);
  }

  private async addAct(tx: Tx, batch: Batch): Promise<string> {
    const id = newId();
    await this.acts.add(tx, {
      id,
      cooperativeId: batch.cooperativeId,
      kind: 'issue-batch',
      state: 'signing',
      summary: {
        vi: `Niêm phong ${batch.size} chứng nhận, từ số ${batch.firstNumber}`,
        en: filled(
          'Seal {size|certificate}, from number {first}',
          { size: batch.size, first: String(batch.firstNumber) },
          'en',
        ),
      },
      detail: null,
      batchId: batch.id,
      signingKeyId: null,
      number: null,
      reasonText: null,
      wanted: null,
      threshold: batch.threshold,
      createdBy: batch.createdBy,
      createdAt: this.clock.now(),
    });
    return id;
  }
}

const ADDRESS = /^0x[0-9a-f]{40}$/;

function refuseUnfit(claimKeys: Hex[], pieces: SealedPiece[]): void {
  const expected = pieces.length;
  if (claimKeys.length !== expected) throw new ClaimKeysRefused({ expected, fault: 'count' });
  if (!claimKeys.every((key) => ADDRESS.test(key) && BigInt(key) !== 0n)) {
    throw new ClaimKeysRefused({ expected, fault: 'address' });
  }
  if (new Set(claimKeys).size !== expected) throw new ClaimKeysRefused({ expected, fault: 'twice' });
}

function answerOf(actId: string, { message }: Act, digest: Hex): SealedBatch & { actId: string } {
  const { root, size, first, manifest, deadline } = message as Extract<
    Act,
    { type: 'IssueBatch' }
  >['message'];
  // A batch needs no nonce: its first number is what guards it against replay.
  return { actId, root, size, firstNumber: first, manifestDigest: manifest, nonce: '0', deadline, digest };
}
