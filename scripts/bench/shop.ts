/**
 * `npm run bench:shop`: how fast the shop is and what it needs, measured on the whole house with data of its own. See
 * docs/performance.md for the table and for what the figures mean.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { build } from '../build.ts';
import { runUntilStopped, sayWhy } from '../supervisor/run-until-stopped.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { readCommandLine } from './shop/command-line.ts';
import type { Report } from './shop/measure-house.ts';

try {
  const wanted = readCommandLine(process.argv.slice(2));
  await runUntilStopped({
    async run({ guard }) {
      await build(guard);
      // They name the service's compiled modules, which may just have been made.
      const { benchHouse } = await import('./shop/bench-house.ts');
      const { refuseUnknown } = await import('./shop/scenarios/all.ts');
      refuseUnknown(wanted.scenarios);
      const begun = Date.now();
      console.log(`\n${availableParallelism()} cores, load average ${loadavg()[0]!.toFixed(1)} before.`);
      const reports: Report[] = [];
      for (const size of wanted.sizes) reports.push(await benchHouse(size, wanted));
      if (wanted.jsonFile) writeFileSync(wanted.jsonFile, `${JSON.stringify(reports, null, 2)}\n`);
      console.log(`\nTook ${Math.round((Date.now() - begun) / 1000)} s.`);
      const wrong = reports.flatMap((report) => report.wrong);
      if (wrong.length > 0) throw new StartFailure('Not every answer was right.', wrong.join('\n'));
    },
  });
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
