import { Injectable } from '@nestjs/common';
import type { ForeignCurrency } from '../../../../api/foreign-prices.js';
import type { Tx } from '../../../platform/transaction.js';

/** A rate as it is set; no đồng where the currency is not taken any more. */
export interface NewExchangeRate {
  id: string;
  cooperativeId: string;
  currency: ForeignCurrency;
  validFrom: Date;
  dong: number | null;
  setBy: string;
}

/** The last word about each currency at the moment `$at` for the cooperative `$of`. */
export const LAST_RATES = (of: string, at: string): string =>
  `select distinct on (currency) currency, dong, valid_from from ordering.exchange_rates
   where cooperative_id = ${of} and valid_from <= ${at} order by currency, valid_from desc, id desc`;

/** What holds then, as an object: the đồng by currency. */
export const EXCHANGE_NOW = (of: string, at: string): string =>
  `select coalesce(jsonb_object_agg(e.currency, e.dong) filter (where e.dong is not null), '{}') as rates from (${LAST_RATES(of, at)}) as e`;

/** For how many đồng cooperatives take other currencies. */
@Injectable()
export class ExchangeRatesStore {
  async add(tx: Tx, { id, cooperativeId, currency, validFrom, dong, setBy }: NewExchangeRate): Promise<void> {
    await tx.query(
      `insert into ordering.exchange_rates (id, cooperative_id, currency, valid_from, dong, set_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, cooperativeId, currency, validFrom, dong, setBy],
    );
  }
}
