import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { Config, parseConfig } from '../../src/platform/config/config.js';
import { createApp } from '../../src/platform/http/create-app.js';
import { JobWorker } from '../../src/platform/jobs/job-worker.js';
import { ProcessRole } from '../../src/platform/process-role.js';
import { HttpClient, TEST_SEAL_HOST } from './http-client.js';
import { freshDatabase, runAs } from './postgres.js';
import { TEST_BANK } from './test-bank.js';

export interface ServiceOptions {
  /** Variables beside or instead of the test's own (see `testEnvironment`). */
  env?: Record<string, string>;
  /** Run the job handlers as well. Default true; false leaves jobs waiting where they can be counted. */
  jobs?: boolean;
  /** Which process it is; one that answers and works, and waits as patiently as a worker, unless said. */
  role?: ProcessRole;
  /** Another process of the same service: its database and its folder are used, and outlive this one. */
  beside?: RunningService;
  /** Modules beside the service's own, for trying the platform. */
  extraModules?: (Type<unknown> | DynamicModule)[];
}

/** The real service on a port of its own, with a database and a folder of its own. */
export interface RunningService {
  app: NestFastifyApplication;
  config: Config;
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Runs a statement as the owner of the tables: what the service itself may not. */
  asOwner(statement: string): Promise<void>;
  /** A new client without cookies. */
  client(): HttpClient;
  /** Its database and its folder, for another process beside it. */
  place: Place;
  /** A provider of any module. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  stop(): Promise<void>;
}

/** The storefront's origin as far as a test's service knows: what its clients send as `Origin`. */
export const TEST_ORIGIN = 'http://localhost:3000';

export async function startService(options: ServiceOptions = {}): Promise<RunningService> {
  const place = options.beside ? placeOf(options.beside) : await freshPlace();
  const config = parseConfig({ ...testEnvironment(place.databaseUrl, place.stateDir), ...options.env });
  const own = AppModule.forProcess(config, options.role ?? ProcessRole.both);
  const app = await createApp({
    ...own,
    imports: [...(own.imports ?? []), ...(options.extraModules ?? [])],
  });
  await app.listen(0, '127.0.0.1');
  if (options.jobs !== false) await app.get(JobWorker).start();
  const url = await app.getUrl();
  return {
    app,
    config,
    url,
    place,
    asOwner: (statement) => runAs(place.ownerUrl, statement),
    client: () => new HttpClient(url, TEST_ORIGIN),
    get: (token) => app.get(token, { strict: false }),
    async stop() {
      await app.close();
      await place.remove();
    },
  };
}

/** Where a service keeps what it knows. */
interface Place {
  databaseUrl: string;
  ownerUrl: string;
  superuserUrl: string;
  stateDir: string;
  remove(): Promise<void>;
}

async function freshPlace(): Promise<Place> {
  const database = await freshDatabase();
  const stateDir = await mkdtemp(join(tmpdir(), 'daulang-test-'));
  return {
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    superuserUrl: database.superuserUrl,
    stateDir,
    async remove() {
      await database.drop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}

function placeOf({ place }: RunningService): Place {
  return { ...place, remove: async () => undefined };
}

/** The variables every process of a test has. */
export function testEnvironment(databaseUrl: string, stateDir: string): Record<string, string> {
  return {
    APP_MODE: 'test',
    PUBLIC_URL: TEST_ORIGIN,
    SEAL_URL: `http://${TEST_SEAL_HOST}`,
    DATABASE_URL: databaseUrl,
    // Nothing may be written that way, so that no test passes by a write among the reads that may lag.
    DATABASE_REPLICA_URL: databaseUrl,
    AUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
    STATE_DIR: stateDir,
    COMMERCE_PORT: '0',
    ...TEST_BANK,
    // What a test has just done it wants to see.
    VERDICT_SHARED_MS: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
  };
}
