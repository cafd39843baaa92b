import type pg from 'pg';

/** Who may do what with the tables. */
export interface Grants {
  /** Reads and writes rows. */
  service: string;
  /** Reads what is named here, and nothing else. */
  reader?: { role: string; schemas: readonly string[] };
}

/**
 * Gives the roles exactly what they need in all that the connected owner has made; what was given before and is not
 * needed is taken back. In a table that a trigger `…_append_only` guards, rows are written once: there the service has
 * not even the right to try.
 */
export async function grant(owner: pg.Client, { service, reader }: Grants): Promise<void> {
  const { rows: schemas } = await owner.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspowner = current_user::regrole and nspname !~ '^pg_' order by nspname`,
  );
  const { rows: guarded } = await owner.query<{ name: string }>(
    `select distinct tgrelid::regclass::text as name from pg_trigger where tgname like '%\\_append\\_only'`,
  );
  const id = (name: string) => owner.escapeIdentifier(name);
  const all = schemas.map(({ name }) => id(name)).join(', ');
  const statements = [
    ...[service, reader?.role]
      .filter((role) => role !== undefined)
      .flatMap((role) => [
        `revoke all on all tables in schema ${all} from ${id(role)}`,
        `revoke all on schema ${all} from ${id(role)}`,
        // Which migrations have run.
        `grant select on public.migrations to ${id(role)}`,
      ]),
    `grant usage on schema ${all} to ${id(service)}`,
    `grant select, insert, update, delete on all tables in schema ${all} to ${id(service)}`,
    `grant usage, select on all sequences in schema ${all} to ${id(service)}`,
    ...guarded.map(({ name }) => `revoke update, delete on ${name} from ${id(service)}`),
    ...(reader?.schemas ?? []).flatMap((schema) => [
      `grant usage on schema ${id(schema)} to ${id(reader!.role)}`,
      `grant select on all tables in schema ${id(schema)} to ${id(reader!.role)}`,
    ]),
  ];
  // As one, so that a service that runs meanwhile misses nothing for a moment.
  await owner.query(`begin; ${statements.join('; ')}; commit`);
}
