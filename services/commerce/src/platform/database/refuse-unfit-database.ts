import type pg from 'pg';
import { CannotStart } from '../cannot-start.js';
import type { Config } from '../config/config.js';
import { withConnection } from './connect.js';
import type { MigrationClass } from './data-source.js';
import { sqlState } from './sql.js';

const UNDEFINED_TABLE = '42P01';

/**
 * Looks at the database once before anything else is started on it.
 * @throws CannotStart when nobody answers, tables of this version are missing, or, in production, when the service
 * signs in as somebody who could change more than rows
 */
export async function refuseUnfitDatabase(
  config: Pick<Config, 'databaseUrl' | 'isProduction'> & Partial<Pick<Config, 'databaseReplicaUrl'>>,
  migrations: MigrationClass[],
): Promise<void> {
  await withConnection('DATABASE_URL', config.databaseUrl, async (client) => {
    if (config.isProduction) await refuseMightyRole(client);
    await refuseMissingTables(client, migrations);
  });
  const { databaseReplicaUrl } = config;
  if (!databaseReplicaUrl) return;
  await withConnection('DATABASE_REPLICA_URL', databaseReplicaUrl, (client) =>
    refuseMissingTables(client, migrations),
  );
}

/** Whoever breaks into the service has its role: it must not be able to switch off what guards the books. */
async function refuseMightyRole(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; is_superuser: boolean; is_more: boolean }>(
    `select current_user as name,
        bool_or(rolsuper) as is_superuser,
        bool_or(rolcreaterole or rolcreatedb or rolreplication or rolbypassrls)
          or exists (select from pg_class where pg_has_role(current_user, relowner, 'member')
            and relnamespace in (select oid from pg_namespace where nspname in ('ledger', 'ordering', 'payments')))
          as is_more
      from pg_roles where pg_has_role(current_user, oid, 'member')`,
  );
  const [role] = rows;
  if (!role?.is_superuser && !role?.is_more) return;
  const what = role.is_superuser ? 'a superuser' : 'a role that owns the tables or makes roles or databases';
  throw new CannotStart(
    `DATABASE_URL signs in as ${role.name}, ${what}: in production the service has a role of its own that only reads and writes rows (docs/operations.md).`,
  );
}

async function refuseMissingTables(client: pg.Client, migrations: MigrationClass[]): Promise<void> {
  const done = await migrationsDone(client);
  const missing = migrations.map(({ name }) => name).filter((name) => !done.has(name));
  if (missing.length === 0) return;
  throw new CannotStart(
    `The database lacks tables of this version (${missing.join(', ')}): run "node scripts/run-process.ts migrate" first.`,
  );
}

async function migrationsDone(client: pg.Client): Promise<Set<string>> {
  try {
    const { rows } = await client.query<{ name: string }>('select name from public.migrations');
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (sqlState(error) === UNDEFINED_TABLE) return new Set();
    throw error;
  }
}
