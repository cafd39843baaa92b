import 'reflect-metadata';
import { AppModule } from './app.module.js';
import { parseConfig } from './platform/config/config.js';
import { DESCRIPTION_FOLDER } from './platform/http/description/pages.js';
import { writeDescription } from './platform/http/description/write-description.js';
import { ProcessRole } from './platform/process-role.js';

/** Nothing is started and nobody asked: only the names of the routes and their schemas are read. */
const config = parseConfig({
  APP_MODE: 'test',
  PUBLIC_URL: 'http://localhost:3000',
  SEAL_URL: 'http://seal.localhost:3000',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1/none',
  AUTH_SECRET: 'signs-nothing-0123456789-abcdefghij',
});

/** Writes the service's description, once for a build; `main` answers with the files. */
await writeDescription(AppModule.forProcess(config, ProcessRole.main), DESCRIPTION_FOLDER);
