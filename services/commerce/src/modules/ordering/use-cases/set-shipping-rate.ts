import { Injectable } from '@nestjs/common';
import type { SetShippingRateRequest } from '../../../../api/shipping.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ShippingRatesStore } from '../data/shipping-rates.store.js';
import { rateFromWire } from '../rate-on-wire.js';

/** From now on a parcel of the officer's cooperative costs so much to send there; what was sold before stays as it was. */
@Injectable()
export class SetShippingRate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rates: ShippingRatesStore,
    private readonly clock: Clock,
  ) {}

  async execute({ officer, rate }: { officer: OfficerActor; rate: SetShippingRateRequest }): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) =>
      this.rates.add(tx, {
        id: newId(now.getTime()),
        cooperativeId: officer.cooperativeId,
        destination: rate.destination,
        validFrom: now,
        rate: rateFromWire(rate),
        setBy: officer.userId,
      }),
    );
  }
}
