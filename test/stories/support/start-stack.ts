/**
 * Starts a fresh stack for the stories, seed included, by the same code as `npm start`, and keeps it
 * until Playwright says TERM. Also by hand, to write stories against: `node test/stories/support/start-stack.ts`,
 * then `STORIES_STACK=running npx playwright test`.
 */
import { rmSync } from 'node:fs';
import { build } from '../../../scripts/build.ts';
import { removeRunningStack, refuseSecondStack } from '../../../scripts/stack/running-lock.ts';
import { readSettings } from '../../../scripts/stack/settings.ts';
import { startStack } from '../../../scripts/stack/start-stack.ts';
import { runUntilStopped } from '../../../scripts/supervisor/run-until-stopped.ts';
import { STATE_DIR, stackEnvironment } from './stack-environment.ts';

const settings = readSettings(stackEnvironment());
await runUntilStopped({
  async run(supervisor) {
    refuseSecondStack(STATE_DIR);
    rmSync(STATE_DIR, { recursive: true, force: true });
    await build(supervisor.guard);
    await startStack(settings, supervisor);
    console.log(`The stories' stack is ready at ${settings.publicUrl}`);
    await supervisor.crash;
  },
  cleanUp: () => removeRunningStack(STATE_DIR),
});
