import { moneyFromWire, type MoneyWire } from '../../../api/money.js';
import type { SetShippingRateRequest } from '../../../api/shipping.js';
import { money, type Money } from '../../kernel/money.js';
import type { ShippingRate } from './domain/pricing.js';

/** A rate as an officer sent it; the schema has checked it. */
export function rateFromWire({ steps, freeFrom }: Omit<SetShippingRateRequest, 'destination'>): ShippingRate {
  return {
    steps: steps.map(({ fromGrams, amount }) => ({ fromGrams, amount: dong(amount) })),
    freeFrom: freeFrom && dong(freeFrom),
  };
}

export function dong(wire: MoneyWire): Money {
  const { amount, currency } = moneyFromWire(wire);
  return money(amount, currency);
}
