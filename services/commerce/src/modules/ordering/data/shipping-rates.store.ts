import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { money } from '../../../kernel/money.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { ShippingRate } from '../domain/pricing.js';

@Injectable()
export class ShippingRatesStore {
  /** The rate to a country on a day, else the one for every other country. */
  async rateTo(sql: Sql, countryCode: string, at: Date): Promise<ShippingRate> {
    const row = await maybeRow<{ amount: bigint; currency: string; freeFrom: bigint | null }>(
      sql,
      `select amount, currency, free_from as "freeFrom" from ordering.shipping_rates
       where country_code in ($1, '*') and valid_from <= ($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
       order by country_code = '*', valid_from desc limit 1`,
      [countryCode, at],
    );
    invariant(row, `There is no shipping rate to ${countryCode}, not even the one for every country.`);
    const { amount, currency, freeFrom } = row;
    return {
      amount: money(amount, currency),
      freeFrom: freeFrom === null ? null : money(freeFrom, currency),
    };
  }
}
