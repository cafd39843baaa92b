import { type Act, canonicalText, digestOfAct } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { RegistryDomains, RegistryQueries } from '../../chain/index.js';
import { ActsStore, type PreparedMessage, type StoredAct } from '../data/acts.store.js';
import { CooperativeNotAdmitted } from '../domain/signing.errors.js';
import type { ActKindHandler } from '../purposes/act-kind.js';
import { ActKinds } from '../purposes/registries.js';

/** A message with less time left than this is made anew for whoever opens it. */
const FRESH_FOR_MS = 3600 * 1000;

/** An act that has its message, nonce and deadline: what signers sign. */
export type PreparedAct = StoredAct & { prepared: PreparedMessage };

/**
 * Fixes the message of an act that is about to be signed. One that the chain would refuse by now (nonce or version
 * taken, deadline near) is fixed anew, and earlier signatures go, as they were over other bytes.
 */
@Injectable()
export class PrepareAct {
  constructor(
    private readonly acts: ActsStore,
    private readonly kinds: ActKinds,
    private readonly registry: RegistryQueries,
    private readonly domains: RegistryDomains,
    private readonly clock: Clock,
  ) {}

  /** @param cooperativeNumber the cooperative's number on chain. @throws CooperativeNotAdmitted, ChainUnreachable */
  async within(tx: Tx, act: StoredAct, cooperativeNumber: string): Promise<PreparedAct> {
    const onChain = await this.registry.cooperative(tx, cooperativeNumber);
    if (!onChain) throw new CooperativeNotAdmitted();
    const kind = this.kinds.of(act.kind);
    const deadlineAt = this.deadlineOf(kind);
    const message = await kind.messageOf(
      tx,
      { ...act, subject: kind.subject.parse(act.subject) },
      {
        cooperativeNumber,
        deadline: secondsOf(deadlineAt),
        nonce: () => this.nonceFor(tx, act.cooperativeId, onChain.nonce),
      },
    );
    if (!message || this.isFresh(act.prepared, message)) {
      invariant(act.prepared, `The act ${act.id} is opened before its message was fixed.`);
      return { ...act, prepared: act.prepared };
    }
    return this.fix(tx, act, { message, deadlineAt, threshold: onChain.threshold });
  }

  /** For whoever makes the message elsewhere. @param make from the deadline in Unix seconds */
  async once(tx: Tx, act: StoredAct, make: (deadline: number) => Act['message']): Promise<PreparedAct> {
    const deadlineAt = this.deadlineOf(this.kinds.of(act.kind));
    return this.fix(tx, act, {
      message: make(secondsOf(deadlineAt)),
      deadlineAt,
      threshold: act.threshold,
    });
  }

  private async fix(
    tx: Tx,
    act: StoredAct,
    { message, deadlineAt, threshold }: Omit<PreparedMessage, 'digest'> & { threshold: number },
  ): Promise<PreparedAct> {
    const { type } = this.kinds.of(act.kind);
    const digest = digestOfAct({ type, message } as Act, this.domains.of(type));
    const prepared = { message, digest, deadlineAt };
    await this.acts.fix(tx, act.id, { ...prepared, threshold });
    return { ...act, prepared, threshold };
  }

  private isFresh(prepared: PreparedMessage | null, message: Act['message']): boolean {
    if (!prepared) return false;
    const leftMs = prepared.deadlineAt.getTime() - this.clock.now().getTime();
    return leftMs > FRESH_FOR_MS && sameButDeadline(prepared.message, message);
  }

  /** After those that are on their way: they are recorded in the order in which they were submitted. */
  private async nonceFor(tx: Tx, cooperativeId: string, recorded: number): Promise<number> {
    const highest = await this.acts.highestSubmittedNonce(tx, cooperativeId);
    return highest !== null && highest + 1 > recorded ? highest + 1 : recorded;
  }

  private deadlineOf({ signableForMs }: ActKindHandler): Date {
    return new Date(this.clock.now().getTime() + signableForMs);
  }
}

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000);

function sameButDeadline(one: Act['message'], other: Act['message']): boolean {
  // Stored JSON comes back with its members in another order.
  return canonicalText({ ...one, deadline: 0 }) === canonicalText({ ...other, deadline: 0 });
}
