/** `npm start`: builds what is stale, starts every part, seeds on the first run, and says where to look. */
import { leaveWithParent } from './supervisor/leave-with-parent.mjs';
import { Supervisor } from './supervisor/supervisor.ts';
import { build } from './build.ts';
import { StartFailure } from './parts/start-failure.ts';
import { startStack, stop } from './stack/start-stack.ts';
import { loadDotEnv, readSettings } from './stack/settings.ts';
import { welcome } from './stack/welcome.ts';

async function start(): Promise<void> {
  loadDotEnv();
  const settings = readSettings(process.env);
  const supervisor = new Supervisor();
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    leaveWithParent(resolve);
  });
  const ended = asked.then(async () => {
    console.log('\nStopping …');
    await stop(settings, supervisor);
    process.exit(0);
  });

  await build(supervisor.guard);
  const stack = await startStack(settings, supervisor);
  console.log(welcome(settings));
  try {
    await Promise.race([ended, stack.crash]);
  } finally {
    await stack.stop();
  }
}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  if (error.detail) console.error(`\n${error.detail}`);
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
