import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn } from './stamp.ts';

/**
 * Removes compiled files whose source is gone. `tsc -b` never does, and mocha would go on running
 * the tests of a deleted file. Answers how many were removed.
 */
export function removeOrphans(output: string, source: string): number {
  let removed = 0;
  for (const file of filesIn(output)) {
    const name = relative(output, file);
    const stem = name.replace(/(\.d\.ts|\.js)(\.map)?$/, '');
    if (stem === name) continue;
    if (['.ts', '.tsx'].some((extension) => existsSync(join(source, stem + extension)))) continue;
    rmSync(file);
    removed += 1;
  }
  return removed;
}
