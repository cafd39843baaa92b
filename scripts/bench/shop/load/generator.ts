/** The load's own process: runs what it is told and answers what it measured. Started by `load-process.ts`. */
import { askHttp } from './ask-http.ts';
import { askPlainly } from './ask-plainly.ts';
import { buy } from './buy.ts';
import { rush } from './rush.ts';
import type { Load, LoadMessage, Measured } from './load.ts';

const say = (message: LoadMessage) => process.send?.(message);

process.on('disconnect', () => process.exit());
process.on('message', ({ load }: { load: Load }) => {
  run(load).then(
    (measured) => say({ measured }),
    (error: unknown) =>
      say({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function run(load: Load): Promise<Measured> {
  if (load.kind === 'http') return askHttp(load);
  if (load.kind === 'plain') return askPlainly(load);
  return load.kind === 'buy' ? buy(load) : rush(load);
}
