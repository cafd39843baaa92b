import { Body, Controller, Get, Post } from '@nestjs/common';
import {
  exchangeRateList,
  setExchangeRateRequest,
  type ExchangeRateList,
  type SetExchangeRateRequest,
} from '../../../../api/foreign-prices.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { ExchangeRatesQueries } from '../data/exchange-rates.queries.js';
import { SetExchangeRate } from '../use-cases/set-exchange-rate.js';

/** For how many đồng it takes other currencies: the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/exchange-rates')
@RequireRole('officer')
export class OfficeExchangeRatesController {
  constructor(
    private readonly rates: ExchangeRatesQueries,
    private readonly setRate: SetExchangeRate,
  ) {}

  @Get()
  @Answers(exchangeRateList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<ExchangeRateList> {
    return this.rates.list(cooperativeId);
  }

  @Post()
  @Answers(exchangeRateList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setExchangeRateRequest }) wanted: SetExchangeRateRequest,
  ): Promise<ExchangeRateList> {
    await this.setRate.execute({ officer, ...wanted });
    return this.rates.list(officer.cooperativeId);
  }
}
