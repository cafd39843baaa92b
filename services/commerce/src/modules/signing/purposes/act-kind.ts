import type { Act, ActName } from '@daulang/protocol';
import type { z } from 'zod';
import type { Tx } from '../../../platform/transaction.js';
import type { StoredAct } from '../data/acts.store.js';
import type { ActState } from '../domain/act-state.js';

/** What a message is made with beside its subject. */
export interface ActSetting {
  /** The cooperative's number on chain, decimal. */
  cooperativeNumber: string;
  /** The next nonce of acts on keys and thresholds. */
  nonce(): Promise<number>;
  /** Unix seconds. */
  deadline: number;
}

/** Time for the second signer to come to the office. */
export const THREE_DAYS_MS = 72 * 3600 * 1000;

/**
 * A kind of act: what its message says, and what follows when it moves. A new one is a folder with a class like
 * this, marked by `@ActKind`, and a line in its module's list.
 */
export interface ActKindHandler<Subject extends object = object> {
  /** The EIP-712 type that its signers sign. */
  readonly type: ActName;
  /** What the act is about. */
  readonly subject: z.ZodType<Subject>;
  /** Whether the cooperative may give it up as an act; what belongs to something larger is given up with that. */
  readonly isCancellable: boolean;
  /** Whether it ends with its deadline; else its message is made anew when somebody opens it. */
  readonly endsAtDeadline: boolean;
  /** From when it is opened until its signatures count no more. */
  readonly signableForMs: number;

  /** The message as it would be signed now; null where it was fixed once and is never made again. */
  messageOf(tx: Tx, act: StoredAct<Subject>, at: ActSetting): Promise<Act['message'] | null>;

  /** The purpose whose page signs it, when that is not the page of bare acts. */
  openedBy?(subject: Subject): { purpose: string; subject: object };

  /** What follows, in the transaction in which the act moves. @param failure why, for `failed` and `expired` */
  apply?(tx: Tx, act: StoredAct<Subject>, to: ActState, failure: string | null): Promise<void>;
}

export const ACT_KIND_MARK = Symbol('kind of act');

/** On a provider: this class is what acts of that kind are. */
export function ActKind(name: string) {
  return <Subject extends object>(
    target: new (...dependencies: never[]) => ActKindHandler<Subject>,
  ): void => {
    Reflect.defineMetadata(ACT_KIND_MARK, name, target);
  };
}
