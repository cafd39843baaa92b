import { Injectable } from '@nestjs/common';
import type { PickUpPlace } from '../../../../api/pick-up.js';
import { money } from '../../../kernel/money.js';
import type { Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { ShippingRate } from '../domain/pricing.js';
import type { DeliveryDays } from '../domain/delivery-days.js';
import type { ExchangeRates } from '../domain/exchange.js';
import { DELIVERY_DAYS_NOW } from './delivery-days.store.js';
import { EXCHANGE_NOW } from './exchange-rates.store.js';
import { PICK_UP_NOW } from './pick-up-places.store.js';
import { GROUP_AT } from './province-groups.store.js';

/** Where a parcel goes, as far as sending it depends on it. */
export interface Destination {
  countryCode: string;
  /** Null while the buyer has not said: then the province is taken for a far one. */
  provinceCode: string | null;
}

interface RateRow {
  cooperativeId: string;
  steps: { fromGrams: number; amount: string }[] | null;
  currency: string | null;
  freeFrom: bigint | null;
  pickUp: PickUpPlace | null;
  days: DeliveryDays | null;
  countries: string[];
  rates: ExchangeRates;
}

/** How what a cooperative sells reaches its buyer, and in what it is paid. */
export interface Ways {
  /** Null where it sends nothing. */
  rate: ShippingRate | null;
  /** Null where nothing is fetched. */
  pickUp: PickUpPlace | null;
  /** On which days it can be wished for within Vietnam; null: on none. */
  days: DeliveryDays | null;
  /** Countries beside Vietnam that it sends to. */
  countries: string[];
  /** The đồng for one unit of the currencies that a card can be charged in. */
  exchange: ExchangeRates;
}

const HOUSE_RATE = `select jsonb_build_array(jsonb_build_object('fromGrams', 0, 'amount', amount::text)) as steps, currency,
    free_from
  from ordering.shipping_rates
  where country_code = 'VN' and valid_from <= ($4::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
  order by valid_from desc limit 1`;

const RATES = `select c.id as "cooperativeId", coalesce(r.steps, h.steps) as steps, coalesce(r.currency, h.currency) as currency,
    case when r.steps is null then h.free_from else r.free_from end as "freeFrom", p.place as "pickUp", d.days, x.rates,
    array(select a.destination from (
      select distinct on (destination) destination, steps from ordering.cooperative_rates
      where cooperative_id = c.id and valid_from <= $4 and destination ~ '^[A-Z]{2}$'
      order by destination, valid_from desc, id desc) as a
      where jsonb_array_length(a.steps) > 0 order by a.destination) as countries
  from unnest($1::uuid[]) as c (id)
  cross join lateral (${GROUP_AT({ code: '$3', of: 'c.id', at: '$4' })}) as g
  left join lateral (
    select steps, currency, free_from from ordering.cooperative_rates
    where cooperative_id = c.id and valid_from <= $4 and destination =
      case when $2 = 'VN' then coalesce(g.province_group, 'far') else $2 end
    order by valid_from desc, id desc limit 1) as r on true
  left join lateral (${HOUSE_RATE}) as h on $2 = 'VN'
  left join lateral (${PICK_UP_NOW('c.id', '$4')}) as p on true
  left join lateral (${DELIVERY_DAYS_NOW('c.id', '$4')}) as d on true
  left join lateral (${EXCHANGE_NOW('c.id', '$4')}) as x on true`;

/** A rate as it is set. */
export interface NewRate {
  id: string;
  cooperativeId: string;
  destination: string;
  validFrom: Date;
  rate: ShippingRate;
  setBy: string;
}

@Injectable()
export class ShippingRatesStore {
  /** By cooperative. */
  async waysTo(
    sql: Sql,
    cooperativeIds: readonly string[],
    { countryCode, provinceCode }: Destination,
    at: Date,
  ): Promise<Map<string, Ways>> {
    const { rows } = await sql.query<RateRow>(RATES, [cooperativeIds, countryCode, provinceCode, at]);
    return new Map(
      rows.map(({ cooperativeId, steps, currency, freeFrom, pickUp, days, countries, rates }) => {
        const isSent = steps && steps.length > 0 && currency;
        const rate = isSent ? rateOf({ steps, currency, freeFrom }) : null;
        return [cooperativeId, { rate, pickUp, days, countries, exchange: rates }];
      }),
    );
  }

  async add(tx: Tx, { id, cooperativeId, destination, validFrom, rate, setBy }: NewRate): Promise<void> {
    const steps = rate.steps.map(({ fromGrams, amount }) => ({
      fromGrams,
      amount: amount.amount.toString(),
    }));
    await tx.query(
      `insert into ordering.cooperative_rates (id, cooperative_id, destination, valid_from, steps, currency, free_from, set_by)
       values ($1, $2, $3, $4, $5, 'VND', $6, $7)`,
      [
        id,
        cooperativeId,
        destination,
        validFrom,
        JSON.stringify(steps),
        rate.freeFrom?.amount ?? null,
        setBy,
      ],
    );
  }
}

export function rateOf(row: {
  steps: { fromGrams: number; amount: string }[];
  currency: string;
  freeFrom: bigint | null;
}): ShippingRate {
  const { steps, currency, freeFrom } = row;
  return {
    steps: steps.map(({ fromGrams, amount }) => ({ fromGrams, amount: money(BigInt(amount), currency) })),
    freeFrom: freeFrom === null ? null : money(freeFrom, currency),
  };
}
