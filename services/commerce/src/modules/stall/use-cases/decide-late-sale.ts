import { Injectable } from '@nestjs/common';
import type { DecideLateSaleRequest } from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { PhonesStore } from '../data/phones.store.js';
import { StallSalesStore } from '../data/stall-sales.store.js';
import { TakingsStore } from '../data/takings.store.js';
import { soldAtOf } from '../domain/judge-sale.js';
import { LateSaleNotFound, PieceElsewhere } from '../domain/stall.errors.js';
import { CountSale } from './count-sale.js';

export interface DecideLateSaleInput extends DecideLateSaleRequest {
  saleId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** An officer looks at a sale that came after its piece was called back, brought back, withdrawn or sold. */
@Injectable()
export class DecideLateSale {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly phones: PhonesStore,
    private readonly takings: TakingsStore,
    private readonly sales: StallSalesStore,
    private readonly countSale: CountSale,
    private readonly clock: Clock,
  ) {}

  /** @throws LateSaleNotFound, also for another cooperative's; PieceElsewhere when it cannot be counted */
  async execute({ saleId, officer, decision, note }: DecideLateSaleInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const sale = await this.sales.lockToDecide(tx, saleId, officer.cooperativeId);
      if (!sale) throw new LateSaleNotFound();
      const now = this.clock.now();
      const by = officer.userId;
      if (decision === 'dismiss') return this.sales.decide(tx, saleId, { state: 'dismissed', by, note }, now);
      const phone = await this.phones.find(tx, sale.phoneId);
      const taking = await this.takings.lock(tx, sale.takingId);
      invariant(phone && taking, `Sale ${saleId} is of a piece that a phone took along.`);
      const soldAt = soldAtOf(sale.soldAt, taking.takenAt, now);
      const { price, paid } = sale;
      const isCounted =
        taking.state !== 'sold' &&
        (await this.countSale.within(tx, { phone, taking, fromShop: true, price, paid, soldAt }));
      if (!isCounted) throw new PieceElsewhere();
      await this.sales.decide(tx, saleId, { state: 'counted', by, note }, now);
    });
  }
}
