/** `npm start`: builds what is stale, starts every part, seeds on the first run, and says where to look. */
import { build } from './build.ts';
import { startStack } from './stack/start-stack.ts';
import { removeRunningStack } from './stack/running-lock.ts';
import { loadDotEnv, readSettings } from './stack/settings.ts';
import { welcome } from './stack/welcome.ts';
import { runUntilStopped, sayWhy } from './supervisor/run-until-stopped.ts';

try {
  loadDotEnv();
  const settings = readSettings(process.env);
  await runUntilStopped({
    async run(supervisor) {
      await build(supervisor.guard);
      await startStack(settings, supervisor);
      console.log(welcome(settings));
      await supervisor.crash;
    },
    cleanUp: () => removeRunningStack(settings.stateDir),
  });
} catch (error) {
  sayWhy(error);
  process.exitCode = 1;
}
