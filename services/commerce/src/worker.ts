import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { migrations } from './migrations.js';
import { parseConfig } from './platform/config/config.js';
import { refuseUnfitDatabase } from './platform/database/refuse-unfit-database.js';
import { JobWorker } from './platform/jobs/job-worker.js';
import { AppLogger } from './platform/logging/app-logger.js';
import { ProcessRole } from './platform/process-role.js';
import { startOrExplain } from './platform/start-or-explain.js';

/** Does the jobs. Any number of these may run against one database. */
await startOrExplain(async () => {
  const config = parseConfig(process.env);
  await refuseUnfitDatabase(config, migrations);
  const app = await NestFactory.createApplicationContext(AppModule.forProcess(config, ProcessRole.worker), {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(AppLogger));
  app.enableShutdownHooks();
  await app.get(JobWorker).start();
});
