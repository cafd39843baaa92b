/** A real database, a real chain and a small Node part under the real supervisor: what the tests kill. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { startChain } from '../../../scripts/parts/chain.ts';
import { startNodePart } from '../../../scripts/parts/node-part.ts';
import { startPostgres } from '../../../scripts/parts/postgres.ts';
import { runUntilStopped } from '../../../scripts/supervisor/run-until-stopped.ts';

const [dir = '', firstPort = '0'] = process.argv.slice(2);
const port = Number(firstPort);

await runUntilStopped({
  async run(supervisor) {
    const { guard } = supervisor;
    const cluster = { dir: join(dir, 'postgres'), port, password: 'small', guard };
    await supervisor.add('Postgres', () => startPostgres(cluster), 'foundation');
    const chain = { dir: join(dir, 'chain'), port: port + 1, guard };
    await supervisor.add('Chain', () => startChain(chain), 'foundation');
    await supervisor.add('Small part', () =>
      startNodePart({
        name: 'Small part',
        entry: fileURLToPath(new URL('./small-part.mjs', import.meta.url)),
        args: [String(port + 2)],
        cwd: dir,
        env: process.env,
        logFile: join(dir, 'small-part.log'),
        readyUrl: `http://127.0.0.1:${port + 2}/`,
        guard,
      }),
    );
    console.log(JSON.stringify({ ready: true, pids: supervisor.pids }));
    await supervisor.crash;
  },
});
