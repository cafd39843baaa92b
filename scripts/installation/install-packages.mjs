import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../console/progress.mjs';
import { runNpm } from './run-npm.mjs';

/**
 * Installs the packages when package-lock.json is not the one of the last good installation. The note
 * of it lies inside node_modules, so that it goes when they go.
 *
 * @param {string} root
 * @param {string} node
 */
export async function installPackages(root, node) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  const note = join(root, 'node_modules', '.installed');
  if (existsSync(note) && readFileSync(note, 'utf8') === hash) return;
  if (!isInstalled(root, lockfile.toString())) {
    await withProgress('Installing packages', () => runNpm(['ci'], root, node));
  }
  writeFileSync(note, hash);
}

/**
 * npm writes node_modules/.package-lock.json as the last act of a good installation. When it holds
 * all we need in our versions (after `npm install <package>`, say), there is nothing to do.
 *
 * @param {string} root
 * @param {string} lockfile
 */
export function isInstalled(root, lockfile) {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = JSON.parse(lockfile).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    if (found) return found.version === entry.version;
    return Boolean(entry.optional || entry.peer || entry.devOptional) && !isForThisMachine(entry);
  });
}

/**
 * The native part of a package names where it runs. One for this machine is missing when npm ran under Node 20, which leaves
 * out in silence what asks for a newer one.
 *
 * @param {{ os?: string[], cpu?: string[], libc?: string[] }} entry
 */
function isForThisMachine({ os, cpu, libc }) {
  if (!os?.includes(process.platform) || !cpu?.includes(process.arch)) return false;
  return !libc || libc.includes(hasGlibc() ? 'glibc' : 'musl');
}

function hasGlibc() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return Boolean(report.header?.glibcVersionRuntime);
}
