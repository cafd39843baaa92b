import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type pg from 'pg';
import { Config } from '../../../platform/config/config.js';
import { createPool } from '../../../platform/database/pool.js';
import { ProcessRole } from '../../../platform/process-role.js';
import { CheckSignInCode } from '../use-cases/check-sign-in-code.js';
import { createAuth, type Auth } from './auth.js';

/** Owns better-auth and its pool. The library has transactions of its own, outside our units of work. */
@Injectable()
export class SignIn implements OnApplicationShutdown {
  readonly auth: Auth;
  private readonly pool: pg.Pool;

  constructor(config: Config, role: ProcessRole, codes: CheckSignInCode) {
    this.pool = createPool(
      {
        connectionString: config.databaseUrl,
        max: role.pools.auth,
        application_name: 'daulang-sign-in',
        options: '-c search_path=accounts',
      },
      role.patience,
    );
    this.auth = createAuth(config, this.pool, (typed) => codes.execute(typed));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
