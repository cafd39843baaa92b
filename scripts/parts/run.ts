/**
 * Runs one embedded part in the foreground, for a trial beside a started stack:
 *
 *   node scripts/parts/run.ts postgres --dir <folder> --port <port> [--password <password>]
 *   node scripts/parts/run.ts chain --dir <folder> --port <port> [--host <address>]
 */
import { parseArgs } from 'node:util';
import { startChain } from './chain.ts';
import { startPostgres } from './postgres.ts';
import { StartFailure } from './start-failure.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
    password: { type: 'string', default: 'trial' },
  },
});
const { dir, port, host, password } = values;
const [name] = positionals;
if (!dir || !port || (name !== 'postgres' && name !== 'chain')) {
  console.error('Usage: node scripts/parts/run.ts postgres|chain --dir <folder> --port <port>');
  process.exit(2);
}

try {
  const part =
    name === 'postgres'
      ? await startPostgres({ dir, port: Number(port), password, durable: false })
      : await startChain({ dir, port: Number(port), host });
  console.log(`${name} is ready at ${part.url}`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void part.stop());
  const exit = await part.exited;
  process.exitCode = exit.code ?? 0;
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  if (error.detail) console.error(error.detail);
  process.exitCode = 1;
}
