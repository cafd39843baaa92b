import { Controller, Get } from '@nestjs/common';
import {
  studioOverview,
  studioSales,
  type StudioOverview,
  type StudioSales,
} from '../../../../api/studio.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type StudioActor } from '../../accounts/index.js';
import { StudioOverviewQueries } from '../data/studio-overview.queries.js';

@Controller('api/v1/studio')
@RequireRole('artisan', 'helper')
export class StudioOverviewController {
  constructor(private readonly studio: StudioOverviewQueries) {}

  @Get()
  @Answers(studioOverview)
  overview(@CurrentActor() artisan: StudioActor): Promise<StudioOverview> {
    return this.studio.overview(artisan);
  }

  @Get('sales')
  @Answers(studioSales)
  sales(@CurrentActor() artisan: StudioActor): Promise<StudioSales> {
    return this.studio.soldBy(artisan.artisanId);
  }
}
