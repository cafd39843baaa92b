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
    await supervisor.add('Postgres', () => startPostgres(cluster), {
      floor: 'foundation',
      again: () => startPostgres({ ...cluster, isKnown: true }),
    });
    const chain = () => startChain({ dir: join(dir, 'chain'), port: port + 1, guard });
    await supervisor.add('Chain', chain, { floor: 'foundation', again: chain });
    const part = (name: string, portOfPart: number) => () =>
      startNodePart({
        name,
        entry: fileURLToPath(new URL('./small-part.mjs', import.meta.url)),
        args: [String(portOfPart), join(dir, 'small-part.broken')],
        cwd: dir,
        env: process.env,
        logFile: join(dir, 'small-part.log'),
        readyUrl: `http://127.0.0.1:${portOfPart}/`,
        guard,
      });
    const small = part('Small part', port + 2);
    await supervisor.add('Small part', small, { again: small });
    await supervisor.add('Only part', part('Only part', port + 3));
    const say = () => console.log(JSON.stringify({ ready: true, pids: supervisor.pids }));
    supervisor.onRestart = say;
    say();
    await supervisor.crash;
  },
});
