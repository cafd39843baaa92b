import { Body, Controller, Get, Post } from '@nestjs/common';
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
import { PreviewShipping } from '../use-cases/preview-shipping.js';
import { SetShippingRate } from '../use-cases/set-shipping-rate.js';

/** What sending costs: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/shipping-rates')
@RequireRole('officer')
export class OfficeRatesController {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly setRate: SetShippingRate,
    private readonly previewShipping: PreviewShipping,
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
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: previewShippingRequest }) trial: PreviewShippingRequest,
  ): Promise<ShippingPreview> {
    return this.previewShipping.execute(officer, trial);
  }
}
