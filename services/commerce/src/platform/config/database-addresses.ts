import { z } from 'zod';
import { CannotStart } from '../cannot-start.js';
import { parseSettings, postgresUrl } from './settings.js';

const settings = z.object({
  APP_MODE: z.enum(['demo', 'test', 'production']),
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl.optional(),
  DATABASE_READER_URL: postgresUrl.optional(),
  DATABASE_SUPERUSER_URL: postgresUrl.optional(),
});

/**
 * What the migration reads. Outside production one address may do for everything.
 * @throws CannotStart naming the variable that is wrong
 */
export function parseDatabaseAddresses(env: Record<string, string | undefined>) {
  const given = parseSettings(settings, env);
  if (given.APP_MODE === 'production') {
    if (!given.DATABASE_OWNER_URL)
      throw new CannotStart('DATABASE_OWNER_URL is not set: it makes the tables.');
    if (given.DATABASE_SUPERUSER_URL) {
      throw new CannotStart(
        'DATABASE_SUPERUSER_URL is set: in production whoever keeps the database makes the roles (docs/operations.md).',
      );
    }
  }
  return {
    superuser: given.DATABASE_SUPERUSER_URL,
    owner: given.DATABASE_OWNER_URL ?? given.DATABASE_URL,
    service: given.DATABASE_URL,
    reader: given.DATABASE_READER_URL,
  };
}
