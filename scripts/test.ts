/**
 * `npm test`: builds, then runs every suite, and ends with one line that counts the whole.
 *
 *   npm test                          every suite
 *   npm test -- protocol commerce     only these
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { withProgress } from './console/progress.mjs';
import { holdLock } from './installation/hold-lock.mjs';
import { StartFailure } from './parts/start-failure.ts';
import { PROJECT_ROOT } from './stack/settings.ts';
import { runUntilStopped, sayWhy } from './supervisor/run-until-stopped.ts';
import type { Supervisor } from './supervisor/supervisor.ts';
import { runLanes } from './testing/run-lanes.ts';
import { runSuite } from './testing/run-suite.ts';
import { inLanes, SUITES, type Suite } from './testing/suite.ts';
import { startTrialParts } from './testing/trial-parts.ts';

const FOLDER = join(PROJECT_ROOT, '.local', 'test');

async function runAll(supervisor: Supervisor, chosen: Suite[]): Promise<boolean> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const total = { passed: 0, failed: 0 };
  let environment = process.env;
  try {
    await build(supervisor.guard);
    if (chosen.some(({ needs }) => needs)) {
      const trial = await withProgress('Trial database and chain', () => startTrialParts(supervisor, FOLDER));
      environment = { ...environment, ...trial };
    }
    for (const lanes of inLanes(chosen)) {
      await runLanes(lanes, async (suite) => {
        const outcome = await runSuite(suite, FOLDER, environment, supervisor.guard);
        total.passed += outcome.passed;
        total.failed += outcome.failed;
        return outcome;
      });
    }
  } catch (error) {
    total.failed += 1;
    sayWhy(error);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0;
}

function chooseSuites(names: string[]): Suite[] {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = SUITES.map(({ name }) => name).join(', ');
    throw new StartFailure(`There is no suite named ${unknown.join(', ')}; there are ${known}.`);
  }
  return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
}

try {
  const chosen = chooseSuites(process.argv.slice(2));
  await runUntilStopped({
    async run(supervisor) {
      // Two runs would count each other's databases and fight for the browser.
      const lock = join(PROJECT_ROOT, '.local', 'test.lock');
      const good = await holdLock(lock, () => runAll(supervisor, chosen));
      if (!good) process.exitCode = 1;
    },
  });
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
