/**
 * Adds the optional packages of other platforms that npm left out of package-lock.json.
 * Run after each change of dependencies: `npm run complete-lockfile`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { missingOptionalEntries, type Lockfile } from './lockfile/missing-optional.ts';

const file = new URL('../package-lock.json', import.meta.url);
const lockfile = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
const missing = missingOptionalEntries(lockfile);
for (const { path, entry } of missing) lockfile.packages[path] = entry;
// npm keeps the entries in this order; another one would make a large difference of every small change.
lockfile.packages = Object.fromEntries(
  Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
);
if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} optional entries added.`);
