import { createDataSource, type MigrationClass } from './data-source.js';
import { FOR_MIGRATIONS } from './patience.js';

/** Any number that no other program on this database locks; the letters of the product's name. */
const MIGRATION_LOCK = 0x6461_756c;

/**
 * Brings the database to this program's tables. Processes that start together take turns by an advisory
 * lock, and the later ones find nothing to do.
 */
export async function migrate(url: string, migrations: MigrationClass[]): Promise<void> {
  const source = await createDataSource(url, 2, FOR_MIGRATIONS, { migrations }).initialize();
  try {
    const runner = source.createQueryRunner();
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await source.runMigrations();
    } finally {
      await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
      await runner.release();
    }
  } finally {
    await source.destroy();
  }
}
