import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrations } from '../../src/migrations.js';
import { migrate } from '../../src/platform/database/migrate.js';

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

/** Made once per test process: migrated, empty, copied for each suite in some tens of milliseconds. */
let template: Promise<string> | undefined;

/** An own database: with all tables and no rows, or empty. `drop` removes it after its last user has gone. */
export async function freshDatabase(
  from: 'template' | 'empty' = 'template',
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = newName('suite');
  if (from === 'empty') {
    await asSuperuser(`create database ${name}`);
  } else {
    template ??= makeTemplate();
    await asSuperuser(`create database ${name} template ${await template}`);
  }
  return { url: databaseUrl(name), drop: () => asSuperuser(`drop database ${name} with (force)`) };
}

/** Removes the template; called once after the last suite. */
export async function dropTemplate(): Promise<void> {
  if (template) await asSuperuser(`drop database if exists ${await template} with (force)`);
  template = undefined;
}

async function makeTemplate(): Promise<string> {
  const name = newName('template');
  await asSuperuser(`create database ${name}`);
  await migrate(databaseUrl(name), migrations);
  return name;
}

const newName = (kind: string) => `${kind}_${randomBytes(6).toString('hex')}`;

function databaseUrl(name: string): string {
  const url = new URL(clusterUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** @param database one of the cluster's; its own when absent */
export async function asSuperuser(statement: string, database?: string): Promise<void> {
  const client = new pg.Client({ connectionString: database ? databaseUrl(database) : clusterUrl() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
