import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import {
  PROVINCE_GROUPS,
  type ProvinceGroup,
  type ShippingRateCard,
  type ShippingRateList,
} from '../../../../api/shipping.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { DeliveryDays } from '../domain/delivery-days.js';
import type { ShippingRate } from '../domain/pricing.js';
import { DELIVERY_DAYS_NOW, officeDaysOf } from './delivery-days.store.js';
import { officePickUpOf, PICK_UP_NOW, type PickUpRow } from './pick-up-places.store.js';
import { NOBODY, ProvinceGroupsStore } from './province-groups.store.js';
import { rateOf, ShippingRatesStore } from './shipping-rates.store.js';

const OWN = `select distinct on (destination) destination, valid_from as "validFrom", steps, currency,
    free_from as "freeFrom"
  from ordering.cooperative_rates where cooperative_id = $1 and valid_from <= $2
  order by destination, valid_from desc, id desc`;

/** Where pieces are fetched and on which days they can come: one row, of nothing where neither was ever set. */
const BESIDE = `select p.place, p.province_code as "provinceCode", p.valid_from as "validFrom", d.days, d.valid_from as "daysFrom"
  from (select) as one
  left join lateral (${PICK_UP_NOW('$1', '$2', 'place, province_code, valid_from')}) as p on true
  left join lateral (${DELIVERY_DAYS_NOW('$1', '$2', 'days, valid_from')}) as d on true`;

/** The rates of a cooperative as its officers see them. */
@Injectable()
export class OfficeRatesQueries {
  constructor(
    private readonly database: Database,
    private readonly rates: ShippingRatesStore,
    private readonly groups: ProvinceGroupsStore,
    private readonly clock: Clock,
  ) {}

  async list(cooperativeId: string): Promise<ShippingRateList> {
    const now = this.clock.now();
    const [own, house, grouped, beside] = await Promise.all([
      this.own(cooperativeId, now),
      this.rates.waysTo(this.database, [NOBODY], { countryCode: 'VN', provinceCode: null }, now),
      this.groups.of(this.database, cooperativeId, now),
      this.beside(cooperativeId, now),
    ]);
    const housed = house.get(NOBODY)?.rate;
    const within = PROVINCE_GROUPS.flatMap(
      (group) => own.get(group) ?? (housed ? [cardOf(group, housed, null)] : []),
    );
    const abroad = [...own.values()].filter(({ destination }) => /^[A-Z]{2}$/.test(destination));
    const namesIn = (its: ProvinceGroup) =>
      grouped.filter(({ group }) => group === its).map(({ name }) => name);
    return {
      rates: [...within, ...abroad],
      groups: { inner: namesIn('inner'), near: namesIn('near') },
      provinces: grouped.map(({ code, name, group }) => ({ code, name, group })),
      groupedSince: grouped[0]?.since?.toISOString() ?? null,
      ...beside,
    };
  }

  private async beside(
    cooperativeId: string,
    now: Date,
  ): Promise<Pick<ShippingRateList, 'pickUp' | 'deliveryDays'>> {
    const row = await maybeRow<PickUpRow & { days: DeliveryDays | null; daysFrom: Date | null }>(
      this.database,
      BESIDE,
      [cooperativeId, now],
    );
    if (!row) return { pickUp: null, deliveryDays: null };
    return { pickUp: officePickUpOf(row), deliveryDays: officeDaysOf(row.days, row.daysFrom) };
  }

  private async own(cooperativeId: string, now: Date): Promise<Map<string, ShippingRateCard>> {
    const { rows } = await this.database.query<
      { destination: string; validFrom: Date } & Parameters<typeof rateOf>[0]
    >(OWN, [cooperativeId, now]);
    return new Map(rows.map((row) => [row.destination, cardOf(row.destination, rateOf(row), row.validFrom)]));
  }
}

function cardOf(
  destination: string,
  { steps, freeFrom }: ShippingRate,
  validFrom: Date | null,
): ShippingRateCard {
  return {
    destination,
    steps: steps.map(({ fromGrams, amount }) => ({ fromGrams, amount: moneyToWire(amount) })),
    freeFrom: freeFrom && moneyToWire(freeFrom),
    validFrom: validFrom?.toISOString() ?? null,
  };
}
