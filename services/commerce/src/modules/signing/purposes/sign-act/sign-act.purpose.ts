import type { Act } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { PasskeyAssertion } from '../../../../../api/seal.js';
import { invariant } from '../../../../kernel/errors.js';
import { Database } from '../../../../platform/database/database.js';
import type { Tx } from '../../../../platform/transaction.js';
import { RegistryDomains } from '../../../chain/index.js';
import { SigningKeys } from '../../data/keys.queries.js';
import { ActsStore } from '../../data/acts.store.js';
import type { Ticket } from '../../data/tickets.store.js';
import { ActNotSignable } from '../../domain/signing.errors.js';
import { SignAct } from '../../use-cases/sign-act.js';
import { type Signatory, SigningPurpose, type SigningPurposeHandler } from '../purpose.js';
import { ActKinds } from '../registries.js';
import { PrepareActToSign } from './prepare-act-to-sign.js';

const subject = z.object({ actId: z.uuid() });
type AnAct = z.infer<typeof subject>;

/** An officer signs an act that is shown as it is: its message in words. */
@SigningPurpose('sign-act')
@Injectable()
export class SignActPurpose implements SigningPurposeHandler<AnAct, 'signature'> {
  readonly subject = subject;
  readonly answeredAt = 'signature';

  constructor(
    private readonly database: Database,
    private readonly acts: ActsStore,
    private readonly kinds: ActKinds,
    private readonly signingKeys: SigningKeys,
    private readonly domains: RegistryDomains,
    private readonly prepareAct: PrepareActToSign,
    private readonly signAct: SignAct,
  ) {}

  returnPath(): string {
    return '/office/acts';
  }

  /** @throws ActNotFound, ActNotSignable, NoSigningKey, CooperativeNotAdmitted */
  async prepare({ userId, cooperativeId }: Signatory, { actId }: Partial<AnAct>): Promise<AnAct> {
    invariant(actId, 'Whoever signs an act says which.');
    await this.signingKeys.requireSigner(userId, cooperativeId);
    await this.prepareAct.execute({ cooperativeId, actId });
    return { actId };
  }

  /** @throws ActNotSignable when it has its signatures or has ended meanwhile */
  async page({ userId, cooperativeId, subject: { actId } }: Ticket<AnAct>) {
    const act = await this.acts.find(this.database, actId);
    invariant(act, 'A ticket to sign names an act that is there.');
    if (act.state !== 'signing' || !act.prepared) throw new ActNotSignable({ actId, state: act.state });
    const { type } = this.kinds.of(act.kind);
    return {
      purpose: 'sign-act' as const,
      allowedCredentials: await this.signingKeys.credentialsOf(userId, cooperativeId),
      actId,
      domain: this.domains.of(type),
      act: { type, message: flat(act.prepared.message) },
      summary: act.summary,
      detail: act.detail,
    };
  }

  apply(tx: Tx, ticket: Ticket<AnAct>, assertion: PasskeyAssertion) {
    return this.signAct.byPasskey(tx, { actId: ticket.subject.actId, ticket, assertion });
  }
}

/** A ticket carries texts and numbers only: a list of keys travels as one text with commas. */
function flat(message: Act['message']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(message as Record<string, string | number | string[]>).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}
