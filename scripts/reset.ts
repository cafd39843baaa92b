/** `npm run reset`: removes all state of this machine (database, chain, blocks, keys), not the toolchain. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartFailure } from './parts/start-failure.ts';
import { refuseSecondStack } from './stack/running-lock.ts';
import { loadDotEnv, PROJECT_ROOT, readSettings } from './stack/settings.ts';

/** What a folder elsewhere is known by: a mistyped STATE_DIR must not cost somebody their home folder. */
const SIGNS = ['first-start.unfinished', 'first-start.complete', 'secrets.json'];
const KEPT = ['toolchain'];

function reset(): string {
  loadDotEnv();
  const { stateDir } = readSettings(process.env);
  const entries = existsSync(stateDir) ? readdirSync(stateDir) : [];
  const removable = entries.filter((entry) => !KEPT.includes(entry));
  if (removable.length === 0) return `Nothing to remove in ${stateDir}.`;
  const isOurs =
    stateDir === join(PROJECT_ROOT, '.local') || removable.some((entry) => SIGNS.includes(entry));
  if (!isOurs) {
    throw new StartFailure(`${stateDir} does not look like a state folder of Dấu Làng: nothing was removed.`);
  }
  refuseSecondStack(stateDir);
  for (const entry of removable) rmSync(join(stateDir, entry), { recursive: true, force: true });
  return `Removed all state in ${stateDir}. The next "npm start" begins anew.`;
}

try {
  console.log(reset());
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
