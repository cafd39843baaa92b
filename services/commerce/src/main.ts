import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { AppModule } from './app.module.js';
import { migrations } from './migrations.js';
import { parseConfig } from './platform/config/config.js';
import { refuseUnfitDatabase } from './platform/database/refuse-unfit-database.js';
import { createApp } from './platform/http/create-app.js';
import { ProcessRole } from './platform/process-role.js';
import { startOrExplain } from './platform/start-or-explain.js';

/** Answers requests. Any number of these may run against one database. */
await startOrExplain(async () => {
  const config = parseConfig(process.env);
  await refuseUnfitDatabase(config, migrations);
  const app = await createApp(AppModule.forProcess(config, ProcessRole.main));
  await app.listen(config.port, config.host);
  new Logger('main').log(`Answers at ${await app.getUrl()}.`);
});
