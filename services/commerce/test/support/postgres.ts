import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { prepareDatabase } from '../../src/prepare-database.js';

/** One cluster for the whole run, named by its superuser's address; the runner starts it. */
function clusterUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) {
    throw new Error(
      'TEST_DATABASE_URL is not set: expected the superuser address of a trial cluster, as `node scripts/parts/run.ts postgres` prints it.',
    );
  }
  return url;
}

const OWNER = 'trial_owner';

/** Of the roles of the trial cluster; long enough for a start in production. */
export const TRIAL_PASSWORD = 'only-for-trials-0123456789';

/** Made once per test process: migrated, empty, copied for each suite in some tens of milliseconds. */
let template: Promise<string> | undefined;

export interface TrialDatabase {
  /** The service's own address: as in production it reads and writes rows, and no more. */
  url: string;
  ownerUrl: string;
  readerUrl: string;
  superuserUrl: string;
  /** Removes it after its last user has gone. */
  drop(): Promise<void>;
}

/** An own database: with all tables and no rows, or empty. */
export async function freshDatabase(from: 'template' | 'empty' = 'template'): Promise<TrialDatabase> {
  const name = newName('suite');
  if (from === 'empty') {
    await asSuperuser(`create database ${name}`);
  } else {
    template ??= makeTemplate();
    await asSuperuser(`create database ${name} template ${await template} owner ${OWNER}`);
  }
  return { ...addresses(name), drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

/** Removes the template; called once after the last suite. */
export async function dropTemplate(): Promise<void> {
  if (template) await asSuperuser(`drop database if exists ${await template} with (force)`);
  template = undefined;
}

async function makeTemplate(): Promise<string> {
  const name = newName('template');
  await asSuperuser(`create database ${name}`);
  const { url, ownerUrl, readerUrl, superuserUrl } = addresses(name);
  await prepareDatabase({ superuser: superuserUrl, owner: ownerUrl, service: url, reader: readerUrl });
  return name;
}

const newName = (kind: string) => `${kind}_${randomBytes(6).toString('hex')}`;

/** Roles belong to the whole cluster, so all suites on it share theirs. */
function addresses(name: string) {
  const addressOf = (role?: string) => {
    const url = new URL(clusterUrl());
    url.pathname = `/${name}`;
    if (role) [url.username, url.password] = [role, TRIAL_PASSWORD];
    return url.href;
  };
  return {
    url: addressOf('trial_service'),
    ownerUrl: addressOf(OWNER),
    readerUrl: addressOf('trial_reader'),
    superuserUrl: addressOf(),
  };
}

/** @param database one of the cluster's; its own when absent */
export function asSuperuser(statement: string, database?: string): Promise<void> {
  return runAs(database ? addresses(database).superuserUrl : clusterUrl(), statement);
}

/** Runs a statement as whoever the address signs in. */
export async function runAs(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
