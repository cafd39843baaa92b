import { Body, Controller, Post } from '@nestjs/common';
import { setDeliveryDaysRequest, type SetDeliveryDaysRequest } from '../../../../api/delivery-days.js';
import { shippingRateList, type ShippingRateList } from '../../../../api/shipping.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeRatesQueries } from '../data/office-rates.queries.js';
import { SetDeliveryDays } from '../use-cases/set-delivery-days.js';

/** On which days it sends: the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/delivery-days')
@RequireRole('officer')
export class OfficeDeliveryDaysController {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly setDays: SetDeliveryDays,
  ) {}

  @Post()
  @Answers(shippingRateList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setDeliveryDaysRequest }) { days }: SetDeliveryDaysRequest,
  ): Promise<ShippingRateList> {
    await this.setDays.execute({ officer, days });
    return this.rates.list(officer.cooperativeId);
  }
}
