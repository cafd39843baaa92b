/** Rows as the arrays that `unnest` takes, one a column. */
export function columns(rows: unknown[][]): unknown[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}
