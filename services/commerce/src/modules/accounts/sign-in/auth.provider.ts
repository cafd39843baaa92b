import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type pg from 'pg';
import { Config } from '../../../platform/config/config.js';
import { createPool } from '../../../platform/database/pool.js';
import { ProcessRole } from '../../../platform/process-role.js';
import { CheckSignInCode } from '../use-cases/check-sign-in-code.js';
import type { Auth } from './auth.js';

/** Owns better-auth and its pool. The library has transactions of its own, outside our units of work. */
@Injectable()
export class SignIn implements OnModuleInit, OnApplicationShutdown {
  private loaded: Promise<Auth> | undefined;
  private readonly pool: pg.Pool;

  constructor(
    private readonly config: Config,
    private readonly role: ProcessRole,
    private readonly codes: CheckSignInCode,
  ) {
    this.pool = createPool(
      {
        connectionString: config.databaseUrl,
        max: role.pools.auth,
        application_name: 'daulang-sign-in',
        options: '-c search_path=accounts',
      },
      role.patience,
    );
  }

  /**
   * Who answers requests loads the library before the first: half a second in their midst would be everybody's. Who only
   * does jobs never asks for it, nor for its 20 MB.
   */
  async onModuleInit(): Promise<void> {
    if (!this.role.runsJobs) await this.library();
  }

  library(): Promise<Auth> {
    return (this.loaded ??= this.load());
  }

  private async load(): Promise<Auth> {
    const { createAuth } = await import('./auth.js');
    return createAuth(this.config, this.pool, (typed) => this.codes.execute(typed));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
