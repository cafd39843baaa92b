import type { Duplex } from 'node:stream';
import pg from 'pg';

/** With the two seconds of silence before it, less than the three in which a reader is answered. */
const WITHIN_MS = 850;

/** Whether the database takes somebody new and answers, however long it lets everybody else wait. */
export async function answersAnew(connectionString: string): Promise<boolean> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(resolve, WITHIN_MS, false)));
  const asked = client
    .connect()
    .then(() => client.query('select 1'))
    .then(
      () => true,
      () => false,
    );
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
    (client as unknown as { connection: { stream: Duplex } }).connection.stream.destroy();
  }
}
