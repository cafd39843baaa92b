import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { startGuard } from '../supervisor/guard.mjs';

/**
 * Runs npm in a folder under a given Node. Whatever ends us ends it too, with all it has started.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} node path of the Node executable npm shall run under
 * @returns {Promise<void>}
 */
export async function runNpm(args, cwd, node) {
  const npm = process.env['npm_execpath'];
  // Before npm: who kills us in the next moment must not leave it behind.
  const guard = startGuard();
  const [command, first] = npm?.endsWith('.js') ? [node, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: environmentFor(node),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (child.pid) guard.add(child.pid, 'SIGTERM');
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  try {
    await /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        child.once('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
        child.once('exit', (code, signal) => {
          if (child.pid) guard.remove(child.pid);
          if (code === 0) resolve();
          else
            reject(new Error(`${output.trim()}\n\nnpm ${args[0]} ended with ${signal ?? `code ${code}`}.`));
        });
      })
    );
  } finally {
    await guard.end();
  }
}

/**
 * What npm tells a script about itself (settings, prefix) would mislead an npm in another folder. Where its settings
 * lie is kept: the way to the registry (certificates, proxy) stands there, also for an npm under another Node.
 *
 * @param {string} node
 */
function environmentFor(node) {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_(cache|registry|userconfig|globalconfig)$)/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: [join(node, '..'), process.env['PATH']].join(':') };
}
