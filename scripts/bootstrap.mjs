/**
 * The door of every npm script: `node scripts/bootstrap.mjs <task> [arguments]`.
 *
 * Plain JavaScript for Node 20 without a dependency. It gets Node 24 and the packages when they are
 * missing or out of date, then runs `scripts/<task>.ts` under Node 24 and ends as it ends.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holdLock } from './installation/hold-lock.mjs';
import { installPackages } from './installation/install-packages.mjs';
import { nodeToRunWith } from './installation/node-toolchain.mjs';
import { leaveWithParent } from './supervisor/leave-with-parent.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Tasks that use nothing of node_modules. */
const WITHOUT_PACKAGES = ['reset', 'complete-lockfile'];

async function main() {
  const [task = '', ...rest] = process.argv.slice(2);
  const script = join(root, 'scripts', `${task}.ts`);
  if (!/^[a-z0-9/-]+$/.test(task) || !existsSync(script)) throw new Error(`There is no task "${task}".`);
  refuseOldNode();
  endWhenAsked();

  const alone = (/** @type {() => Promise<any>} */ work) =>
    holdLock(join(root, '.local', 'install.lock'), work);
  const node = await alone(() => nodeToRunWith(root));
  if (!WITHOUT_PACKAGES.includes(task)) await alone(() => installPackages(root, node));
  return run(node, [script, ...rest]);
}

function refuseOldNode() {
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  const major = Number(process.versions.node.split('.')[0]);
  if (major < Number(/\d+/.exec(wanted)?.[0])) {
    throw new Error(`Node ${wanted} is needed to begin with, this is ${process.version}.`);
  }
}

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/**
 * Signals are handed on, so that the task can stop what it started; before it runs, they end us, and
 * with us what is being installed. Who kills npm without a word is noticed by the changed parent.
 */
function endWhenAsked() {
  const end = (/** @type {NodeJS.Signals} */ signal) => (running ? running.kill(signal) : process.exit(130));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, end);
  if (process.env['npm_lifecycle_event']) leaveWithParent(() => end('SIGTERM'));
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function run(node, args) {
  const path = [join(node, '..'), join(root, 'node_modules', '.bin'), process.env['PATH']].join(':');
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  running = child;
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
