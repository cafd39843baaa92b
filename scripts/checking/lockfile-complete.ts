import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingOptionalEntries, type Lockfile } from '../lockfile/missing-optional.ts';
import { PROJECT_ROOT } from '../stack/settings.ts';

/** Complains when `npm ci` would refuse the lockfile on a platform, or when it names a registry. */
export function lockfileComplaint(): string | undefined {
  const text = readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8');
  const missing = missingOptionalEntries(JSON.parse(text) as Lockfile);
  if (missing.length > 0) {
    const names = missing.map(({ path, requiredBy }) => `  ${path} (asked for by ${requiredBy})`).join('\n');
    return `package-lock.json lacks optional packages of other platforms; run "npm run complete-lockfile":\n${names}`;
  }
  if (/"resolved": "http/.test(text)) {
    return 'package-lock.json names a registry; .npmrc must keep omit-lockfile-registry-resolved=true.';
  }
  return undefined;
}
