import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs npm in a folder under a given Node.
 *
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} node path of the Node executable npm shall run under
 * @returns {Promise<void>}
 */
export function runNpm(args, cwd, node) {
  // What npm tells a script about itself (settings, prefix) would mislead an npm in another folder.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(?!config_cache|config_registry)/.test(name),
  );
  const env = { ...Object.fromEntries(inherited), PATH: [join(node, '..'), process.env['PATH']].join(':') };
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') ? [node, [npm]] : ['npm', []];
  const child = spawn(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${output.trim()}\n\nnpm ${args[0]} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
