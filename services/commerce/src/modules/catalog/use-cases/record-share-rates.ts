import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ShareRatesStore } from '../data/share-rates.store.js';
import type { ShareRate } from '../domain/share-rate.js';

/** How a price is shared from now on: told by the books, shown on every product's page. */
@Injectable()
export class RecordShareRates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rates: ShareRatesStore,
  ) {}

  execute(rates: ShareRate[]): Promise<void> {
    return this.uow.run((tx) => this.within(tx, rates));
  }

  within(tx: Tx, rates: ShareRate[]): Promise<void> {
    return this.rates.replace(tx, rates);
  }
}
