import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from '../kernel/clock.js';
import { AuditedWrites } from './audit/audited-writes.interceptor.js';
import { AuditLogStore } from './audit/data/audit-log.store.js';
import { Config } from './config/config.js';
import { createDataSource } from './database/data-source.js';
import { Changes } from './database/changes.js';
import { Database } from './database/database.js';
import { Replica } from './database/replica.js';
import { HealthController } from './health/health.controller.js';
import { IdempotentRequestsStore } from './http/data/idempotent-requests.store.js';
import { RateLimitsStore } from './http/data/rate-limits.store.js';
import { RepeatableWritesStore } from './http/data/repeatable-writes.store.js';
import { ForgetOldRequests } from './http/forget-old-requests.job.js';
import { HostGuard } from './http/host.guard.js';
import { Idempotency } from './http/idempotency.js';
import { RateLimitGuard } from './http/rate-limit.guard.js';
import { RateLimits } from './http/rate-limits.js';
import { RepeatableWrites } from './http/repeatable/repeatable-writes.interceptor.js';
import { AbandonedJobs } from './jobs/abandoned-jobs.js';
import { DueJobs } from './jobs/due-jobs.js';
import { JobQueue } from './jobs/job-queue.js';
import { JobRegistry } from './jobs/job-registry.js';
import { JobWorker } from './jobs/job-worker.js';
import { Turns } from './jobs/turns.js';
import { LoggingModule } from './logging/logging.module.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.js';
import { ProcessRole } from './process-role.js';
import { UnitOfWork } from './unit-of-work.js';

/** What every module may ask for without importing it. */
@Global()
@Module({})
export class PlatformModule {
  static forProcess(config: Config, role: ProcessRole): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TerminusModule.forRoot({ logger: false }), LoggingModule.forConfig(config)],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: Config, useValue: config },
        { provide: ProcessRole, useValue: role },
        { provide: Clock, useClass: SystemClock },
        {
          provide: DataSource,
          useFactory: () => createDataSource(config.databaseUrl, role.pools.app, role.patience).initialize(),
        },
        Database,
        {
          provide: Replica,
          inject: [DataSource],
          useFactory: (database: DataSource) => Replica.of(database, config, role),
        },
        Changes,
        JobRegistry,
        AbandonedJobs,
        DueJobs,
        JobQueue,
        JobWorker,
        Turns,
        UnitOfWork,
        IdempotentRequestsStore,
        Idempotency,
        RepeatableWritesStore,
        RateLimitsStore,
        AuditLogStore,
        RateLimits,
        Metrics,
        ForgetOldRequests,
        // In this order: what is not served at a host is not counted there either.
        { provide: APP_GUARD, useClass: HostGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
        // What is answered from before changes nothing, so the log stands behind that door.
        { provide: APP_INTERCEPTOR, useClass: RepeatableWrites },
        { provide: APP_INTERCEPTOR, useClass: AuditedWrites },
      ],
      exports: [
        Config,
        ProcessRole,
        Clock,
        Database,
        Replica,
        Changes,
        UnitOfWork,
        JobWorker,
        JobQueue,
        Idempotency,
        RateLimits,
        AuditLogStore,
        Metrics,
      ],
    };
  }
}
