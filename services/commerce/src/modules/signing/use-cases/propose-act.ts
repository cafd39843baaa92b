import type { Bilingual } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { ActsStore, type StoredAct } from '../data/acts.store.js';

export interface ProposedAct<Subject extends object = object> {
  cooperativeId: string;
  /** The name of a registered kind. */
  kind: string;
  subject: Subject;
  /** What the list of acts and the sealing page say of it. */
  summary: Bilingual;
  detail?: Bilingual;
  /** How many have to sign. */
  threshold: number;
  createdBy: string;
}

/** Begins an act: from now on it waits for signatures. */
@Injectable()
export class ProposeAct {
  constructor(
    private readonly acts: ActsStore,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, proposed: ProposedAct): Promise<StoredAct> {
    const act = {
      detail: null,
      ...proposed,
      id: newId(),
      state: 'signing' as const,
      createdAt: this.clock.now(),
    };
    await this.acts.add(tx, act);
    return { ...act, prepared: null, callId: null, failure: null };
  }
}
