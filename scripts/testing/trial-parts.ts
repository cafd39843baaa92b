import { createServer } from 'node:net';
import { join } from 'node:path';
import { startChain } from '../parts/chain.ts';
import { startPostgres } from '../parts/postgres.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';

/**
 * Starts one database cluster and one chain for all suites that need them, beside whatever runs already.
 * Answers the variables the suites read: TEST_DATABASE_URL (of the superuser) and TEST_CHAIN_RPC_URL.
 */
export async function startTrialParts(supervisor: Supervisor, folder: string): Promise<NodeJS.ProcessEnv> {
  const { guard } = supervisor;
  const databasePort = await freePort();
  const database = await supervisor.add('The trial database', () =>
    startPostgres({
      dir: join(folder, 'postgres'),
      port: databasePort,
      password: 'trial',
      durable: false,
      guard,
    }),
  );
  const chainPort = await freePort();
  const chain = await supervisor.add('The trial chain', () =>
    startChain({ dir: join(folder, 'chain'), port: chainPort, guard }),
  );
  return { TEST_DATABASE_URL: database.url, TEST_CHAIN_RPC_URL: chain.url };
}

/** A port that is free now; the system does not give it out again for a while. */
export function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
