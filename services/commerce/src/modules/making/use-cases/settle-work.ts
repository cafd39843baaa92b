import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { WorkStore } from '../data/work.store.js';
import type { Work } from '../domain/work.js';

/** For whoever keeps the order: what was given up and is to be paid back, and that it was. */
@Injectable()
export class SettleWork {
  constructor(private readonly works: WorkStore) {}

  /** Undefined where nothing is to be paid back. Not locked: whoever keeps the order locks that first. */
  async givenUp(tx: Tx, workId: string): Promise<Work | undefined> {
    const work = await this.works.find(tx, workId);
    return work?.state === 'refused' || work?.state === 'late' ? work : undefined;
  }

  async within(tx: Tx, workId: string): Promise<void> {
    await this.works.setSettled(tx, workId);
  }
}
