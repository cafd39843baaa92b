import { type Act, cidOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { filled } from '../../../../../api/problems/filled.js';
import type { SealedBatch } from '../../../../../api/seal.js';
import type { Tx } from '../../../../platform/transaction.js';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { RegistryDomains } from '../../../chain/index.js';
import { ActsQueries, PrepareAct, ProposeAct, type StoredAct } from '../../../signing/index.js';
import { publishBatch } from '../../certificates.jobs.js';
import { type Batch, BatchesStore, leafFieldsOf, type SealedPiece } from '../../data/batches.store.js';
import { BATCH_MOVES } from '../../domain/batch-state.js';
import { BatchMoveNotAllowed, BatchNotFound, ClaimKeysRefused } from '../../domain/certificates.errors.js';
import { issueBatchMessage, sealTree } from '../../domain/sealed-batch.js';
import { RefuseBeyondCapacity } from '../../use-cases/refuse-beyond-capacity.js';

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
    private readonly acts: ActsQueries,
    private readonly proposeAct: ProposeAct,
    private readonly prepareAct: PrepareAct,
    private readonly domains: RegistryDomains,
    private readonly refuseBeyondCapacity: RefuseBeyondCapacity,
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
    const { state } = batch;
    if (state !== 'signing') {
      BATCH_MOVES.requireMove(state, 'signing', () => new BatchMoveNotAllowed({ batchId, state }));
    }
    const pieces = await this.batches.certificatesOf(tx, batchId);
    refuseUnfit(claimKeys, pieces);
    const act = batch.actId ? await this.acts.lock(tx, batch.actId) : undefined;
    if (act?.prepared && pieces.every((piece, index) => piece.claimKey === claimKeys[index])) {
      return answerOf(act.id, act.prepared.message, act.prepared.digest);
    }
    if (act && (await this.acts.signatureCount(tx, act.id)) > 0) {
      throw new ClaimKeysRefused({ expected: pieces.length, fault: 'fixed' });
    }
    await this.refuseBeyondCapacity.within(tx, batch.cooperativeNumber, batch.size);
    return this.seal(tx, batch, act ?? (await this.propose(tx, batch)), pieces, claimKeys);
  }

  private async seal(tx: Tx, batch: Batch, act: StoredAct, pieces: SealedPiece[], claimKeys: Hex[]) {
    const certificates = pieces.map((piece, index) =>
      leafFieldsOf(batch, { ...piece, claimKey: claimKeys[index]! }),
    );
    const domain = this.domains.of('IssueBatch');
    const tree = sealTree(certificates, domain);
    const { prepared } = await this.prepareAct.once(tx, act, (deadline) =>
      issueBatchMessage(batch, tree, deadline),
    );
    await this.batches.seal(tx, batch.id, {
      registry: domain,
      root: tree.root,
      manifestCid: cidOf(tree.manifest),
      actId: act.id,
      claimKeys,
      proofs: tree.proofs,
    });
    await tx.send(publishBatch, { batchId: batch.id });
    return answerOf(act.id, prepared.message, prepared.digest);
  }

  private propose(tx: Tx, batch: Batch): Promise<StoredAct> {
    return this.proposeAct.within(tx, {
      cooperativeId: batch.cooperativeId,
      kind: 'issue-batch',
      subject: { batchId: batch.id },
      summary: {
        vi: `Niêm phong ${batch.size} chứng nhận, từ số ${batch.firstNumber}`,
        en: filled(
          'Seal {size|certificate}, from number {first}',
          { size: batch.size, first: String(batch.firstNumber) },
          'en',
        ),
      },
      threshold: batch.threshold,
      createdBy: batch.createdBy,
    });
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

type IssueBatchMessage = Extract<Act, { type: 'IssueBatch' }>['message'];

function answerOf(actId: string, message: Act['message'], digest: Hex): SealedBatch & { actId: string } {
  const { root, size, first, manifest, deadline } = message as IssueBatchMessage;
  // A batch needs no nonce: its first number is what guards it against replay.
  return { actId, root, size, firstNumber: first, manifestDigest: manifest, nonce: '0', deadline, digest };
}
