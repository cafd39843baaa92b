import { READABLE_SCHEMAS } from './readable-schemas.js';
import { bringShopUpToDate } from './modules/catalog/index.js';
import { bringPlacesUpToDate } from './modules/places/index.js';
import { migrations } from './migrations.js';
import { withConnection } from './platform/database/connect.js';
import { grant } from './platform/database/grant.js';
import { makeRoles, roleOf } from './platform/database/make-roles.js';
import { migrate } from './platform/database/migrate.js';
import { makeJobsSchema } from './platform/jobs/make-jobs-schema.js';

/** The addresses of one database, by who signs in there. */
export interface DatabaseAddresses {
  /** A superuser makes the three roles; without one they are there already. */
  superuser?: string | undefined;
  /** Makes the tables. */
  owner: string;
  /** The service's own. */
  service: string;
  /** For people and programs that only look. */
  reader?: string | undefined;
}

/** Makes roles, tables and rights what this version of the service needs. Said again, it finds nothing to do. */
export async function prepareDatabase({
  superuser,
  owner,
  service,
  reader,
}: DatabaseAddresses): Promise<void> {
  const [ownerRole, serviceRole] = [roleOf(owner), roleOf(service)];
  const readerRole = reader ? roleOf(reader) : undefined;
  if (superuser) {
    await withConnection('DATABASE_SUPERUSER_URL', superuser, (client) =>
      makeRoles(client, { owner: ownerRole, service: serviceRole, reader: readerRole }),
    );
  }
  await withConnection('DATABASE_OWNER_URL', owner, async (client) => {
    await migrate(owner, migrations);
    await makeJobsSchema(owner);
    await bringShopUpToDate(client);
    await bringPlacesUpToDate(client);
    // One role for everything, as a trial on somebody's own database has it, needs no rights beside its own.
    if (serviceRole.name === ownerRole.name) return;
    await grant(client, {
      service: serviceRole.name,
      reader: readerRole && { role: readerRole.name, schemas: READABLE_SCHEMAS },
    });
  });
}
