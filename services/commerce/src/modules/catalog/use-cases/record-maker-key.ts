import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { MakersStore } from '../data/makers.store.js';

/** Whether an artisan has an active signing key: told by certificates, shown as what a piece still misses. */
@Injectable()
export class RecordMakerKey {
  constructor(private readonly makers: MakersStore) {}

  within(tx: Tx, { artisanId, isActive }: { artisanId: string; isActive: boolean }): Promise<void> {
    return this.makers.record(tx, artisanId, isActive);
  }
}
