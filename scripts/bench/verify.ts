/**
 * `npm run bench:verify`: how soon a phone on slow 4G shows what a label's certificate is worth. See docs/performance.md
 * for the table and for what the figures mean.
 */
import { availableParallelism, loadavg } from 'node:os';
import { build } from '../build.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { runUntilStopped, sayWhy } from '../supervisor/run-until-stopped.ts';
import { readCommandLine } from './verify/command-line.ts';

try {
  const { runs } = readCommandLine(process.argv.slice(2));
  await runUntilStopped({
    async run({ guard }) {
      await build(guard);
      // It names the service's compiled modules, which may just have been made.
      const { measureLabels } = await import('./verify/measure-labels.ts');
      const { printed } = await import('./verify/printed.ts');
      const before = loadavg()[0]!;
      const labels = await measureLabels(runs);
      console.log(
        `\n${availableParallelism()} cores, load average ${before.toFixed(1)} before; median of ${runs}.\n`,
      );
      console.log(printed(labels));
      const wrong = labels.flatMap((label) => label.wrong);
      if (wrong.length > 0) throw new StartFailure('Not every page said what it must.', wrong.join('\n'));
    },
  });
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
