import {
  type Act,
  type ActName,
  canonicalText,
  digestOfAct,
  encodeKey,
  type Hex,
  type RegistryDomain,
  statusTextDigest,
} from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { ChainUnreachable, contractOf, RegistryQueries } from '../../chain/index.js';
import { actNameOf, ActsStore, type StoredAct } from '../data/acts.store.js';
import { KeysStore } from '../data/keys.store.js';
import { CooperativeNotAdmitted } from '../domain/certificates.errors.js';

/** Time for the second signer to come to the office. */
const SIGNABLE_FOR_MS = 72 * 3600 * 1000;

/** An act that has its message, nonce and deadline: what signers sign. */
export type PreparedAct = StoredAct & { prepared: NonNullable<StoredAct['prepared']> };

/**
 * Fixes the message of an act that is about to be signed. One that the chain would refuse by now (nonce or version
 * taken, deadline near) is fixed anew, and earlier signatures go, as they were over other bytes.
 */
@Injectable()
export class PrepareAct {
  constructor(
    private readonly acts: ActsStore,
    private readonly keys: KeysStore,
    private readonly registry: RegistryQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param chainNumber the cooperative's number on chain. @throws CooperativeNotAdmitted, ChainUnreachable */
  async within(tx: Tx, act: StoredAct, chainNumber: string): Promise<PreparedAct> {
    const onChain = await this.registry.cooperative(tx, chainNumber);
    if (!onChain) throw new CooperativeNotAdmitted();
    if (act.kind === 'issue-batch') {
      invariant(act.prepared, 'A batch is prepared when its claim keys arrive, and never again.');
      return { ...act, prepared: act.prepared };
    }
    const deadlineAt = new Date(this.clock.now().getTime() + SIGNABLE_FOR_MS);
    const message = await this.messageOf(tx, act, { chainNumber, nonce: onChain.nonce, deadlineAt });
    const isFresh =
      act.prepared &&
      act.prepared.deadlineAt.getTime() - this.clock.now().getTime() > SIGNABLE_FOR_MS / 72 &&
      sameButDeadline(act.prepared.act.message, message);
    if (isFresh && act.prepared) return { ...act, prepared: act.prepared };
    const fixed = { type: actNameOf(act.kind), message } as Act;
    const prepared = { act: fixed, digest: digestOfAct(fixed, this.domainOf(fixed.type)), deadlineAt };
    await this.acts.fix(tx, act.id, { ...prepared, threshold: onChain.threshold });
    return { ...act, prepared, threshold: onChain.threshold };
  }

  /** The registry whose acts these are. @throws ChainUnreachable where no chain is configured */
  domainOf(name: ActName): RegistryDomain {
    const { chain } = this.config;
    if (!chain) throw new ChainUnreachable();
    const address = contractOf(name) === 'craft' ? chain.craftRegistry : chain.certificateRegistry;
    return { chainId: chain.chainId, registry: address.toLowerCase() as Hex };
  }

  private async messageOf(
    tx: Tx,
    act: StoredAct,
    at: { chainNumber: string; nonce: number; deadlineAt: Date },
  ): Promise<Act['message']> {
    const cooperativeId = at.chainNumber;
    const deadline = Math.floor(at.deadlineAt.getTime() / 1000);
    if (act.kind === 'set-status') {
      invariant(
        act.number !== null && act.wanted && act.reasonText !== null,
        'A change of status says of what.',
      );
      const [status] = await this.registry.statusesOf(tx, cooperativeId, [act.number]);
      return {
        cooperativeId,
        number: act.number,
        state: act.wanted.state,
        reason: act.wanted.reason,
        text: statusTextDigest(act.reasonText),
        version: (status?.version ?? 0) + 1,
        deadline,
      };
    }
    const nonce = await this.nonceFor(tx, act.cooperativeId, at.nonce);
    const key = act.signingKeyId ? await this.keys.find(tx, act.signingKeyId) : undefined;
    invariant(key, `The act ${act.id} (${act.kind}) is about a key that is not there.`);
    const named = encodeKey(this.verifier, key.publicKey);
    if (act.kind === 'add-maker') return { cooperativeId, key: named, nonce, deadline };
    if (act.kind === 'rotate-signers') return { cooperativeId, added: [named], closed: [], nonce, deadline };
    invariant(act.kind === 'close-key', `Nobody prepares an act of kind ${act.kind} yet.`);
    return { cooperativeId, keyId: key.keyId, nonce, deadline };
  }

  /** After those that are on their way: they are recorded in the order in which they were submitted. */
  private async nonceFor(tx: Tx, cooperativeId: string, recorded: number): Promise<number> {
    const highest = await this.acts.highestSubmittedNonce(tx, cooperativeId);
    return highest !== null && highest + 1 > recorded ? highest + 1 : recorded;
  }

  private get verifier(): Hex {
    if (!this.config.chain) throw new ChainUnreachable();
    return this.config.chain.webauthnVerifier.toLowerCase() as Hex;
  }
}

function sameButDeadline(one: Act['message'], other: Act['message']): boolean {
  // Stored JSON comes back with its members in another order.
  return canonicalText({ ...one, deadline: 0 }) === canonicalText({ ...other, deadline: 0 });
}
