/**
 * SQL by which a check of allowed words (`… in ('a', 'b')`) takes more of them. What others let it take before, in
 * whichever order their changes came, stays.
 *
 * @param table with its schema
 * @param words plain ones, as they stand in code
 */
export const alsoTaking = (table: string, constraint: string, ...words: string[]): string =>
  changing(table, constraint, 'ARRAY[', `ARRAY[${listOf(words)}`);

/** The inverse of `alsoTaking`. */
export const noLongerTaking = (table: string, constraint: string, ...words: string[]): string =>
  changing(table, constraint, `ARRAY[${listOf(words)}`, 'ARRAY[');

const changing = (table: string, constraint: string, from: string, to: string): string =>
  `do $change$
   declare held text;
   begin
     select pg_get_constraintdef(oid) into strict held from pg_constraint
       where conrelid = '${table}'::regclass and conname = '${constraint}';
     alter table ${table} drop constraint ${constraint};
     execute 'alter table ${table} add constraint ${constraint} ' || replace(held, $from$${from}$from$, $to$${to}$to$);
   end $change$;`;

/** As Postgres writes a list down. */
const listOf = (words: readonly string[]): string => words.map((word) => `'${word}'::text, `).join('');
