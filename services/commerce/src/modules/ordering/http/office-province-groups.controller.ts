import { Body, Controller, Post } from '@nestjs/common';
import {
  setProvinceGroupsRequest,
  shippingRateList,
  type SetProvinceGroupsRequest,
  type ShippingRateList,
} from '../../../../api/shipping.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeRatesQueries } from '../data/office-rates.queries.js';
import { SetProvinceGroups } from '../use-cases/set-province-groups.js';

/** How near each province is: to the officer's own cooperative, whatever is asked for. */
@Controller('api/v1/office/province-groups')
@RequireRole('officer')
export class OfficeProvinceGroupsController {
  constructor(
    private readonly rates: OfficeRatesQueries,
    private readonly setGroups: SetProvinceGroups,
  ) {}

  @Post()
  @Answers(shippingRateList)
  async set(
    @CurrentActor() officer: OfficerActor,
    @Body({ schema: setProvinceGroupsRequest }) { provinces }: SetProvinceGroupsRequest,
  ): Promise<ShippingRateList> {
    await this.setGroups.execute({ officer, provinces });
    return this.rates.list(officer.cooperativeId);
  }
}
