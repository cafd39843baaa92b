/** What a statement gave back: its rows, and how many rows it touched. */
export interface SqlResult<Row> {
  rows: Row[];
  affected: number;
}

/**
 * Something that answers in SQL, perhaps a moment behind. `bigint` columns come as bigint, `timestamptz` as Date,
 * `date` as text, `jsonb` as its value. Parameters are `$1, $2 …`.
 */
export interface ReadSql {
  query<Row extends object = Record<string, unknown>>(
    sql: string,
    params?: readonly unknown[],
  ): Promise<SqlResult<Row>>;
}

/** Something that says how things stand now: the database itself, or a transaction. A `Replica` does not pass for it. */
export interface Sql extends ReadSql {
  readonly isCurrent: true;
}

/** The only row, or undefined when there is none. */
export async function maybeRow<Row extends object>(
  sql: ReadSql,
  text: string,
  params: readonly unknown[] = [],
): Promise<Row | undefined> {
  return (await sql.query<Row>(text, params)).rows[0];
}

/**
 * SQL that compares with the values in a parameter, as `$1`. One alone is compared as such: a list of one looks so much
 * cheaper to Postgres than a list of any length that it would plan each time.
 */
export const among = (param: string, values: readonly string[]): { sql: string; value: unknown } =>
  values.length === 1 ? { sql: `= ${param}`, value: values[0] } : { sql: `= any(${param})`, value: values };

/** SQLSTATE of a failed statement, such as `23505` for a broken unique constraint; undefined for other errors. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown; driverError?: { code?: unknown } } | null)?.driverError?.code;
  if (typeof code === 'string') return code;
  const own = (error as { code?: unknown } | null)?.code;
  return typeof own === 'string' ? own : undefined;
}

/** Deadlock and failed serialization: nobody's fault, and the whole work may simply be done again. */
export const SOMEBODY_IN_THE_WAY = ['40P01', '40001'] as const;

export const isSomebodyInTheWay = (error: unknown): boolean =>
  SOMEBODY_IN_THE_WAY.some((state) => state === sqlState(error));
