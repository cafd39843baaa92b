import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { ActsStore, type StoredAct } from '../data/acts.store.js';
import type { ActState } from '../domain/act-state.js';
import { ActKinds } from '../purposes/registries.js';

/** Moves an act to what became of it, and with it whatever its kind says. */
@Injectable()
export class MoveAct {
  constructor(
    private readonly acts: ActsStore,
    private readonly kinds: ActKinds,
  ) {}

  /** @param failure why, for `failed` and `expired` */
  async within(tx: Tx, act: StoredAct, to: ActState, failure: string | null = null): Promise<void> {
    await this.acts.setState(tx, act.id, to, failure);
    const kind = this.kinds.of(act.kind);
    await kind.apply?.(tx, { ...act, subject: kind.subject.parse(act.subject) }, to, failure);
  }
}
