import { Controller, Get } from '@nestjs/common';
import { Described } from '../http/description/described.js';
import { HealthCheck, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import { Database } from '../database/database.js';

/** For supervisors: alive (the process answers) and ready (it can do its work). */
@Described(({ ApiExcludeController }) => ApiExcludeController())
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
  ) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The chain, Stripe and IPFS are not asked: the shop sells while they sleep. */
  @Get('ready')
  // Its documentation would load swagger, for a controller that is in no description.
  @HealthCheck({ noCache: true, swaggerDocumentation: false })
  ready() {
    return this.health.check([
      async () => {
        const indicator = this.indicators.check('database');
        try {
          await this.database.answers();
          return indicator.up();
        } catch {
          return indicator.down();
        }
      },
    ]);
  }
}
