import { Body, Controller, Get, Post } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import {
  previewShippingRequest,
  setShippingRateRequest,
  shippingPreview,
  shippingRateList,
  type PreviewShippingRequest,
  type SetShippingRateRequest,
  type ShippingPreview,
  type ShippingRateList,
} from '../../../../api/shipping.js';
import { Answers } from '../../../platform/http/answers.js';
import { WithoutKey } from '../../../platform/http/repeatable/without-key.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeRatesQueries } from '../data/office-rates.queries.js';
import { shippingOf } from '../domain/pricing.js';
import { dong, rateFromWire } from '../rate-on-wire.js';
import { SetShippingRate } from '../use-cases/set-shipping-rate.js';

/** What sending costs: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/shipping-rates')
@RequireRole('officer')
export class OfficeRatesController {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly setRate: SetShippingRate,
  ) {}

  @Get()
  @Answers(shippingRateList)
  list(@CurrentActor() officer: OfficerActor): Promise<ShippingRateList> {
    return this.rates.list(officer.cooperativeId);
  }

  @Post()
  @Answers(shippingRateList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setShippingRateRequest }) rate: SetShippingRateRequest,
  ): Promise<ShippingRateList> {
    await this.setRate.execute({ officer, rate });
    return this.list(officer);
  }

  @Post('preview')
  @WithoutKey('It only reckons.')
  @Answers(shippingPreview)
  preview(
    @Body({ schema: previewShippingRequest }) { rate, weightGrams, worth }: PreviewShippingRequest,
  ): ShippingPreview {
    if (rate.steps.length === 0) return { shipping: null };
    return { shipping: moneyToWire(shippingOf({ worth: dong(worth), weightGrams }, rateFromWire(rate))) };
  }
}
