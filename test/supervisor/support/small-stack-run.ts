import { fileURLToPath } from 'node:url';
import pg from 'pg';

export const SMALL_STACK = fileURLToPath(new URL('./small-stack.ts', import.meta.url));

/** How many ports a small stack takes, from the first one on. */
const PORTS = 4;

export const portsOf = (first: number): number[] => Array.from({ length: PORTS }, (_, at) => first + at);

/** The process ids by part, as the stack said them last. */
export function pidsIn(output: string): Record<string, number> {
  const last = output.split('\n').findLast((line) => line.startsWith('{"ready"'));
  return (JSON.parse(last as string) as { pids: Record<string, number> }).pids;
}

/** Asks the small stack's own database. */
export async function query(firstPort: number, sql: string): Promise<unknown[]> {
  const client = new pg.Client(`postgresql://postgres:small@127.0.0.1:${firstPort}/daulang`);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
}
