import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { RecordShareRates, type ShareRate } from '../../catalog/index.js';
import { LedgerStore } from '../data/ledger.store.js';
import { artisanBasisPoints, type Rate, type RatedAccount } from '../domain/split.js';

/** Tells the catalogue how a price is shared, so that every product's page shows what the books will do. */
@Injectable()
export class AnnounceRates {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ledger: LedgerStore,
    private readonly recordShareRates: RecordShareRates,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.ledger.lockAnnouncing(tx);
      const rates = await this.ledger.ratesAt(tx, this.clock.now());
      await this.recordShareRates.within(tx, shownRates(rates));
    });
  }
}

/** The buyer is shown one part of withheld taxes; the books keep VAT and PIT apart. */
function shownRates(rates: readonly Rate[]): ShareRate[] {
  const of = (...accounts: RatedAccount[]): number =>
    rates
      .filter((rate) => accounts.includes(rate.account))
      .reduce((total, rate) => total + rate.basisPoints, 0);
  return [
    { account: 'artisan', basisPoints: artisanBasisPoints(rates) },
    { account: 'cooperative', basisPoints: of('cooperative-commission') },
    { account: 'village-fund', basisPoints: of('village-fund') },
    { account: 'platform', basisPoints: of('platform-fee') },
    { account: 'withheld-tax', basisPoints: of('withheld-vat', 'withheld-pit') },
  ];
}
