/**
 * `npm run check`: everything that can be said about the code without running it. All checks run, also
 * after one has failed, so that one call shows all there is to mend.
 *
 *   npm run check             every check
 *   npm run check -- types    only those whose name begins so
 */
import { CHECKS, type Check } from './checking/checks.ts';
import { runCommand } from './checking/run-command.ts';
import { StartFailure } from './parts/start-failure.ts';
import { sayWhy } from './supervisor/run-until-stopped.ts';

async function check(wanted: string[]): Promise<void> {
  const chosen = CHECKS.filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
  );
  if (chosen.length === 0) throw new StartFailure(`There is no check named ${wanted.join(', ')}.`);
  const failed: string[] = [];
  for (const one of chosen) {
    const startedMs = Date.now();
    const complaint = await complaintOf(one);
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    console.log(`  ${complaint === undefined ? '✓' : '✗'} ${one.name} (${seconds} s)`);
    if (complaint === undefined) continue;
    console.log(`\n${complaint}\n`);
    failed.push(one.name);
  }
  if (failed.length > 0) throw new StartFailure(`Not in order: ${failed.join(', ')}.`);
  console.log('\nAll in order.');
}

/** What a check has to say against the code; undefined when it is in order. */
async function complaintOf(one: Check): Promise<string | undefined> {
  for (const step of one.steps) {
    const complaint = typeof step === 'function' ? await step() : await runCommand(step);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}

try {
  await check(process.argv.slice(2));
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
