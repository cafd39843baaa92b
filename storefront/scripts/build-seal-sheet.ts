/**
 * Draws `seal-sheet.tsx` into `seals.svg` beside it: the file whose drawings the seals of all pages name.
 *
 * `node scripts/build-seal-sheet.ts` writes the file; with `--check` it only says whether the committed one is that of
 * the sources (exit code 1 when not).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import '../test/support/read-app-modules.ts';

const { SealSheet } = await import('../app/components/seal/seal-sheet.tsx');
const target = fileURLToPath(new URL('../app/components/seal/seals.svg', import.meta.url));
const text = `${renderToStaticMarkup(createElement(SealSheet))}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`seal-sheet: ${text.length} bytes`);
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
  console.error(
    'seals.svg is not that of its sources: run "node scripts/build-seal-sheet.ts" in storefront/.',
  );
  process.exitCode = 1;
}
