import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** The addresses of one database, by who signs in there. */
export interface DatabaseAddresses {
  /** Reads and writes rows: what the processes are told. */
  service: string;
  /** Makes the tables: what the migration is told; where it is missing, the service's address does. */
  owner?: string;
  /** For people who only look. */
  reader?: string;
  /** Makes the roles, on the embedded database. */
  superuser?: string;
}

/** The embedded database: one address, four roles. The migration makes them. */
export function embeddedDatabase(superuserUrl: string, secrets: Secrets): DatabaseAddresses {
  const as = (role: string, password: string) => {
    const url = new URL(superuserUrl);
    [url.username, url.password] = [role, password];
    return url.href;
  };
  return {
    service: as('daulang_service', secrets.databaseServicePassword),
    owner: as('daulang_owner', secrets.databaseOwnerPassword),
    reader: as('daulang_reader', secrets.databaseReaderPassword),
    superuser: superuserUrl,
  };
}

/** A database that the person has named, with as many roles as were named. */
export function remoteDatabase(databaseUrl: string, { environment }: Settings): DatabaseAddresses {
  return {
    service: databaseUrl,
    owner: environment['DATABASE_OWNER_URL'],
    reader: environment['DATABASE_READER_URL'],
    superuser: environment['DATABASE_SUPERUSER_URL'],
  };
}

export function databaseVariables(addresses: DatabaseAddresses): NodeJS.ProcessEnv {
  const variables = {
    DATABASE_URL: addresses.service,
    DATABASE_OWNER_URL: addresses.owner,
    DATABASE_READER_URL: addresses.reader,
    DATABASE_SUPERUSER_URL: addresses.superuser,
  };
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}
