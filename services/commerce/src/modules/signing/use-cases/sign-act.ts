import {
  type Act,
  type AuthenticatorAnswer,
  encodeKey,
  encodeWebAuthnSignature,
  type Hex,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { PasskeyAssertion } from '../../../../api/seal.js';
import { Clock } from '../../../kernel/clock.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { encodeAct, RegistryDomains, SubmitCall } from '../../chain/index.js';
import { ActsStore, type StoredAct } from '../data/acts.store.js';
import { SigningKeys } from '../data/keys.queries.js';
import type { SigningKey } from '../data/keys.store.js';
import type { Ticket } from '../data/tickets.store.js';
import { ActNotFound, ActNotSignable, NoSigningKey } from '../domain/signing.errors.js';
import { checkSignature } from '../domain/check-signature.js';
import { answerOf } from '../domain/passkey-answer.js';
import { relyingPartyOf } from '../domain/relying-party.js';
import { ActKinds } from '../purposes/registries.js';
import { MoveAct } from './move-act.js';

export interface SignActInput {
  actId: string;
  /** Of the signer: active, and of the act's cooperative. */
  signingKeyId: string;
  answer: AuthenticatorAnswer;
}

/** Adds one manager's signature to an act; with the last one that is needed the act is on its way to the chain. */
@Injectable()
export class SignAct {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: ActsStore,
    private readonly signingKeys: SigningKeys,
    private readonly moveAct: MoveAct,
    private readonly submitCall: SubmitCall,
    private readonly domains: RegistryDomains,
    private readonly kinds: ActKinds,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  execute(input: SignActInput): Promise<{ missingSignatures: number }> {
    return this.uow.run((tx) => this.within(tx, input));
  }

  /** @throws ActNotFound, ActNotSignable, NoSigningKey, SignatureRefused */
  async within(
    tx: Tx,
    { actId, signingKeyId, answer }: SignActInput,
  ): Promise<{ missingSignatures: number }> {
    const act = await this.acts.lock(tx, actId);
    if (!act) throw new ActNotFound({ actId });
    const key = await this.signingKeys.find(tx, signingKeyId);
    if (!isSignerOf(key, act)) throw new NoSigningKey();
    return this.addSignature(tx, act, { index: key.chainIndex, ...key }, answer);
  }

  /** By one of the person's active keys, known by the passkey that answered. @throws as `within` */
  async byPasskey(
    tx: Tx,
    { actId, ticket, assertion }: { actId: string; ticket: Ticket; assertion: PasskeyAssertion },
  ): Promise<{ missingSignatures: number }> {
    const { id: signingKeyId } = await this.signingKeys.signer(tx, ticket, assertion.credentialId);
    return this.within(tx, { actId, signingKeyId, answer: answerOf(assertion) });
  }

  /** For a signer whom no person enrolled: the demo cooperative's own key. */
  async addSignature(
    tx: Tx,
    act: StoredAct,
    signer: { index: number; publicKey: Hex; backupEligible: boolean },
    answer: AuthenticatorAnswer,
  ): Promise<{ missingSignatures: number }> {
    const { prepared } = act;
    if (act.state !== 'signing' || !prepared || prepared.deadlineAt <= this.clock.now()) {
      throw new ActNotSignable({ actId: act.id, state: act.state });
    }
    const assertion = checkSignature(answer, signer, prepared.digest, relyingPartyOf(this.config));
    await this.acts.addSignature(tx, act.id, signer.index, {
      key: encodeKey(this.domains.webauthnVerifier, signer.publicKey),
      signature: encodeWebAuthnSignature(assertion),
    });
    const signatures = await this.acts.signatures(tx, act.id);
    const missingSignatures = Math.max(0, act.threshold - signatures.length);
    if (missingSignatures === 0) {
      const callId = await this.submitCall.within(tx, {
        ...encodeAct({ type: this.kinds.of(act.kind).type, message: prepared.message } as Act, signatures),
        deadlineAt: prepared.deadlineAt,
      });
      await this.acts.setCall(tx, act.id, callId);
      await this.moveAct.within(tx, act, 'submitted');
    }
    return { missingSignatures };
  }
}

function isSignerOf(key: SigningKey | undefined, act: StoredAct): key is SigningKey & { chainIndex: number } {
  return (
    key?.kind === 'signer' &&
    key.state === 'active' &&
    key.chainIndex !== null &&
    key.cooperativeId === act.cooperativeId
  );
}
