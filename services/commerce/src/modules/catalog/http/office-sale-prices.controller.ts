import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { moneyFromWire } from '../../../../api/money.js';
import {
  salePriceList,
  salePricePath,
  setSalePriceRequest,
  type SalePriceList,
  type SalePricePath,
  type SetSalePriceRequest,
} from '../../../../api/sale-prices.js';
import { Clock } from '../../../kernel/clock.js';
import { dayBegins, dayEnds } from '../../../kernel/day.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { SalePricesStore } from '../data/sale-prices.store.js';
import { SetSalePrice } from '../use-cases/set-sale-price.js';
import { StopSalePrice } from '../use-cases/stop-sale-price.js';

/** Sale prices: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/sale-prices')
@RequireRole('officer')
export class OfficeSalePricesController {
  constructor(
    private readonly database: Database,
    private readonly sales: SalePricesStore,
    private readonly setSalePrice: SetSalePrice,
    private readonly stopSalePrice: StopSalePrice,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Answers(salePriceList)
  list(@CurrentActor() officer: OfficerActor): Promise<SalePriceList> {
    return this.sales.ofCooperative(this.database, officer.cooperativeId);
  }

  @Post()
  @Answers(salePriceList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setSalePriceRequest }) { productId, price, from, until }: SetSalePriceRequest,
  ): Promise<SalePriceList> {
    const { amount, currency } = moneyFromWire(price);
    await this.setSalePrice.execute({
      ...{ officer, productId, price: money(amount, currency) },
      ...{ from: from === null ? this.clock.now() : dayBegins(from), until: dayEnds(until) },
    });
    return this.list(officer);
  }

  @Post(':id/stop')
  @Answers(salePriceList)
  async stop(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: salePricePath }) { id }: SalePricePath,
  ): Promise<SalePriceList> {
    await this.stopSalePrice.execute({ officer, id });
    return this.list(officer);
  }
}
