import { Injectable } from '@nestjs/common';
import type { SetExchangeRateRequest } from '../../../../api/foreign-prices.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ExchangeRatesStore } from '../data/exchange-rates.store.js';

/** From now on cards are charged in that currency at this rate, or not any more; what was ordered before stays as it was. */
@Injectable()
export class SetExchangeRate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: ExchangeRatesStore,
    private readonly clock: Clock,
  ) {}

  async execute({
    officer,
    currency,
    dong,
  }: { officer: OfficerActor } & SetExchangeRateRequest): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) =>
      this.store.add(tx, {
        id: newId(now.getTime()),
        cooperativeId: officer.cooperativeId,
        currency,
        validFrom: now,
        dong,
        setBy: officer.userId,
      }),
    );
  }
}
