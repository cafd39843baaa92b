import { Controller, Get } from '@nestjs/common';
import { officeOverview, type OfficeOverview } from '../../../../api/office.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OfficeOverviewQueries } from '../data/office-overview.queries.js';

@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeOverviewController {
  constructor(private readonly office: OfficeOverviewQueries) {}

  @Get()
  @Answers(officeOverview)
  overview(@CurrentActor() officer: OfficerActor): Promise<OfficeOverview> {
    return this.office.overview(officer.cooperativeId);
  }
}
