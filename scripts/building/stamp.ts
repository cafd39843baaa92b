import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Beside the packages, so that a new installation builds everything again. */
export const STAMPS = 'node_modules/.cache/daulang';

/** Hash of the content of files and folders; what is not there counts as empty. */
export function contentHash(root: string, sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export function readStamp(root: string, name: string): string | undefined {
  const file = stampFile(root, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

export function writeStamp(root: string, name: string, hash: string): void {
  mkdirSync(join(root, STAMPS), { recursive: true });
  writeFileSync(stampFile(root, name), hash);
}

function stampFile(root: string, name: string): string {
  return join(root, STAMPS, `${name.toLowerCase().replaceAll(/\W+/g, '-')}.stamp`);
}

/** Every file below a path, in a fixed order; the path itself when it is a file. */
export function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
