import { Injectable } from '@nestjs/common';
import { foreignCurrency, type ExchangeRateList } from '../../../../api/foreign-prices.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { ExchangeRates } from '../domain/exchange.js';
import { EXCHANGE_NOW, LAST_RATES } from './exchange-rates.store.js';

/** For how many đồng a cooperative takes other currencies now. */
@Injectable()
export class ExchangeRatesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As officers see them: each currency that there is, in one order. */
  async list(cooperativeId: string): Promise<ExchangeRateList> {
    const { rows } = await this.database.query<{ currency: string; dong: number | null; validFrom: Date }>(
      `select currency, dong, valid_from as "validFrom" from (${LAST_RATES('$1', '$2')}) as e`,
      [cooperativeId, this.clock.now()],
    );
    return {
      rates: foreignCurrency.options.map((currency) => {
        const row = rows.find((it) => it.currency === currency);
        return { currency, dong: row?.dong ?? null, since: row?.validFrom.toISOString() ?? null };
      }),
    };
  }

  async of(cooperativeId: string): Promise<ExchangeRates> {
    const row = await maybeRow<{ rates: ExchangeRates }>(this.database, EXCHANGE_NOW('$1', '$2'), [
      cooperativeId,
      this.clock.now(),
    ]);
    return row?.rates ?? {};
  }
}
