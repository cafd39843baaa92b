import { Body, Controller, Post } from '@nestjs/common';
import { setPickUpRequest, type SetPickUpRequest } from '../../../../api/pick-up.js';
import { shippingRateList, type ShippingRateList } from '../../../../api/shipping.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeRatesQueries } from '../data/office-rates.queries.js';
import { SetPickUp } from '../use-cases/set-pick-up.js';

/** Where pieces can be fetched: of the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/pick-up')
@RequireRole('officer')
export class OfficePickUpController {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly setPickUp: SetPickUp,
  ) {}

  @Post()
  @Answers(shippingRateList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setPickUpRequest }) { place }: SetPickUpRequest,
  ): Promise<ShippingRateList> {
    await this.setPickUp.execute({ officer, place });
    return this.rates.list(officer.cooperativeId);
  }
}
