import type pg from 'pg';

/** A role of the database, and how it signs in. */
export interface DatabaseRole {
  name: string;
  password: string;
}

/** The role and password that an address signs in with. */
export function roleOf(url: string): DatabaseRole {
  const { username, password } = new URL(url);
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/**
 * Makes the three roles as a superuser, and hands over what the superuser made in this database before there were
 * any. Said again, it changes nothing but the passwords.
 */
export async function makeRoles(
  superuser: pg.Client,
  { owner, service, reader }: { owner: DatabaseRole; service: DatabaseRole; reader?: DatabaseRole },
): Promise<void> {
  await makeRole(superuser, owner);
  await makeRole(superuser, service);
  if (reader) {
    await makeRole(superuser, reader);
    const name = superuser.escapeIdentifier(reader.name);
    await superuser.query(`alter role ${name} set default_transaction_read_only = on`);
  }
  const database = superuser.escapeIdentifier(superuser.database as string);
  await superuser.query(`alter database ${database} owner to ${superuser.escapeIdentifier(owner.name)}`);
  await superuser.query(`select set_config('daulang.owner', $1, false)`, [owner.name]);
  await superuser.query(HAND_OVER);
}

async function makeRole(superuser: pg.Client, { name, password }: DatabaseRole): Promise<void> {
  const role = superuser.escapeIdentifier(name);
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [name]);
  if (!rowCount) await superuser.query(`create role ${role}`);
  await superuser.query(
    `alter role ${role} with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
      password ${superuser.escapeLiteral(password)}`,
  );
}

/**
 * `reassign owned` refuses for the superuser that made the cluster, so each object is named. What belongs to an
 * extension stays with it; indexes, sequences of columns and row types follow their tables.
 */
const HAND_OVER = `
do $$
declare
  owner text := current_setting('daulang.owner');
  command text;
begin
  for command in
    select format('alter schema %I owner to %I', nspname, owner)
      from pg_namespace
      where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
    union all
    select format('alter table %s owner to %I', c.oid::regclass, owner)
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relowner = current_user::regrole and c.relkind in ('r', 'p', 'v', 'm', 'S')
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
          and (d.deptype = 'e' or c.relkind = 'S' and d.deptype in ('a', 'i')))
    union all
    select format('alter routine %s owner to %I', p.oid::regprocedure, owner)
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.proowner = current_user::regrole and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
    union all
    select format('alter type %s owner to %I', t.oid::regtype, owner)
      from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where t.typowner = current_user::regrole and t.typtype in ('d', 'e')
        and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select from pg_depend d where d.classid = 'pg_type'::regclass and d.objid = t.oid and d.deptype = 'e')
  loop
    execute command;
  end loop;
end $$`;
