import { once } from 'node:events';
import { expect } from 'chai';
import { eventually } from '../support/eventually.js';
import { freshDatabase, type TrialDatabase } from '../support/postgres.js';
import { ended, run } from '../support/process.js';
import type { LoadedPackages } from '../support/report-packages.js';

/** In bytes of source. What is lighter may come and go. */
const HEAVY = 150_000;

const OF_BOTH = [
  '@nestjs/common',
  '@nestjs/core',
  '@noble/curves',
  '@noble/hashes',
  'ox',
  'rxjs',
  'stripe',
  'typeorm',
  'viem',
  'zod',
];

/** What a process has loaded before anybody asks it anything; all else is loaded by the job or answer that needs it. */
const ALLOWED = {
  main: [
    ...OF_BOTH,
    '@better-auth/core',
    '@opentelemetry/semantic-conventions',
    '@simplewebauthn/server',
    'ajv',
    'better-auth',
    'fast-uri',
    'fastify',
    'kysely',
  ],
  worker: [...OF_BOTH, 'luxon', 'pg-boss', 'rrule-temporal'],
};

describe('an idle process of the service', () => {
  let database: TrialDatabase;

  before(async () => {
    database = await freshDatabase();
  });
  after(() => database.drop());

  for (const name of ['main', 'worker'] as const) {
    it(`has loaded no heavy package that ${name} does not need`, async () => {
      const loaded = await loadedBy(name, database.url);
      const heavy = Object.keys(loaded).filter((its) => loaded[its]! >= HEAVY);
      expect(heavy.toSorted()).to.deep.equal(ALLOWED[name].toSorted());
    }).timeout(60_000);
  }
});

/** Started like any other, with a hook that counts. */
async function loadedBy(name: 'main' | 'worker', databaseUrl: string): Promise<LoadedPackages> {
  const env = {
    APP_MODE: 'test',
    PUBLIC_URL: 'http://localhost:3000',
    SEAL_URL: 'http://seal.localhost:3000',
    AUTH_SECRET: 'only-for-tests-0123456789-abcdefghij',
    DATABASE_URL: databaseUrl,
    COMMERCE_PORT: '0',
  };
  const { child, said } = run(name, env, ['--import', import.meta.resolve('../support/report-packages.js')]);
  try {
    await eventually(`${name} started`, async () => /Answers at|Works on/.test(said.text), 50_000);
    child.send('what have you loaded?');
    const [loaded] = (await once(child, 'message')) as [LoadedPackages];
    return loaded;
  } finally {
    child.kill('SIGTERM');
    await ended(child);
  }
}
