import { checkRegistration, parseBase64url } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type {
  EnrolKeyRequest,
  PasskeyAssertion,
  SealDone,
  SealedBatch,
  SealTicket,
} from '../../../../api/seal.js';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Hex } from '@daulang/protocol';
import { BatchesStore } from '../data/batches.store.js';
import { KeysStore } from '../data/keys.store.js';
import { SealPageQueries } from '../data/seal-page.queries.js';
import type { Ticket } from '../data/tickets.store.js';
import { BatchMoveNotAllowed, KeyRefused, NoSigningKey } from '../domain/certificates.errors.js';
import { isBackupEligible } from '../domain/check-signature.js';
import { answerOf } from '../domain/passkey-answer.js';
import { relyingPartyOf } from '../domain/relying-party.js';
import { EnrolKey } from './enrol-key.js';
import { FixClaimKeys } from './fix-claim-keys.js';
import { RedeemTicket } from './redeem-ticket.js';
import { SignAct } from './sign-act.js';
import { SignStatement } from './sign-statement.js';

/** What the sealing pages ask, each with its ticket and nothing else. */
@Injectable()
export class SealDesk {
  constructor(
    private readonly redeem: RedeemTicket,
    private readonly pages: SealPageQueries,
    private readonly keys: KeysStore,
    private readonly batches: BatchesStore,
    private readonly enrolKey: EnrolKey,
    private readonly signStatement: SignStatement,
    private readonly fixClaimKeys: FixClaimKeys,
    private readonly signAct: SignAct,
    private readonly config: Config,
  ) {}

  async page(token: string): Promise<SealTicket> {
    return this.pages.page(await this.redeem.look(token));
  }

  async enrol(token: string, request: EnrolKeyRequest): Promise<SealDone> {
    const { cooperativeId } = await this.redeem.look(token, 'enrol');
    const chainNumber = await this.enrolKey.chainNumberOf(cooperativeId);
    return this.redeem.use(token, ['enrol'], async (tx, ticket) => {
      const { userId, artisanId, displayName, keyKind, returnUrl } = ticket;
      invariant(keyKind, 'A ticket to enrol names the kind of key.');
      const { publicKey, backupEligible } = this.checkedKey(request, ticket);
      const key = {
        kind: keyKind,
        userId,
        cooperativeId,
        artisanId,
        ownerName: displayName,
        credentialId: request.credentialId,
        publicKey,
        isDemo: request.isDemo,
        backupEligible,
      };
      await this.enrolKey.within(tx, key, chainNumber);
      return { returnUrl, missingSignatures: 0 };
    });
  }

  async statement(token: string, assertion: PasskeyAssertion): Promise<SealDone> {
    return this.redeem.use(token, ['sign-statement'], async (tx, { pieceId, artisanId, returnUrl }) => {
      invariant(pieceId && artisanId, 'A ticket to sign a statement names the piece and its maker.');
      await this.signStatement.within(tx, { pieceId, artisanId, answer: answerOf(assertion) });
      return { returnUrl, missingSignatures: 0 };
    });
  }

  /** The ticket stays good: the signature follows with it. */
  async claimKeys(token: string, claimKeys: Hex[]): Promise<SealedBatch> {
    const { batchId } = await this.redeem.look(token, 'seal-batch');
    invariant(batchId, 'A ticket to seal names the batch.');
    const { actId: _, ...sealed } = await this.fixClaimKeys.execute({ batchId, claimKeys });
    return sealed;
  }

  async signature(token: string, assertion: PasskeyAssertion): Promise<SealDone> {
    return this.redeem.use(token, ['seal-batch', 'sign-act'], async (tx, ticket) => {
      const actId = ticket.actId ?? (await this.actOfBatch(tx, ticket));
      const keys = await this.keys.active(tx, ticket.userId, ticket.cooperativeId, 'signer');
      const key = keys.find(({ credentialId }) => credentialId === assertion.credentialId);
      if (!key) throw new NoSigningKey();
      const answer = answerOf(assertion);
      const { missingSignatures } = await this.signAct.within(tx, { actId, signingKeyId: key.id, answer });
      return { returnUrl: ticket.returnUrl, missingSignatures };
    });
  }

  private async actOfBatch(tx: Tx, { batchId }: Ticket): Promise<string> {
    const batch = batchId ? await this.batches.find(tx, batchId) : undefined;
    invariant(batch, 'A ticket to seal names a batch that is there.');
    if (!batch.actId) throw new BatchMoveNotAllowed({ batchId: batch.id, state: batch.state });
    return batch.actId;
  }

  private checkedKey(request: EnrolKeyRequest, { challenge }: Ticket) {
    invariant(challenge, 'A ticket to enrol carries a challenge.');
    if (request.isDemo && this.config.isProduction) throw new KeyRefused({ fault: 'demo-key' });
    const answer = {
      authenticatorData: bytesIn(request.authenticatorData),
      clientDataJSON: bytesIn(request.clientDataJSON),
    };
    const checked = checkRegistration(answer, { challenge, ...relyingPartyOf(this.config) });
    if (checked.kind === 'bad') throw new KeyRefused({ fault: checked.fault });
    const { x, y } = request.publicKey;
    const isSame =
      checked.publicKey === x + y.slice(2) &&
      Buffer.from(checked.credentialId).equals(bytesIn(request.credentialId));
    if (!isSame) throw new KeyRefused({ fault: 'other-key-attested' });
    return { publicKey: checked.publicKey, backupEligible: isBackupEligible(answer.authenticatorData) };
  }
}

function bytesIn(text: string): Uint8Array {
  try {
    return parseBase64url(text);
  } catch {
    throw new KeyRefused({ fault: 'client-data-unreadable' });
  }
}
