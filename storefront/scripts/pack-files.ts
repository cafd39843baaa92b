/**
 * Packs the built files that are text, once and as small as they go: `app.css` gets `app.css.br` and `app.css.gz` beside
 * it, which our server sends in its place (`server/packed-files.ts`).
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const FOLDERS = ['client/assets', 'seal'];
const TEXT = ['.css', '.html', '.js', '.svg'];
/** In less than this nothing is won. */
const WORTH_BYTES = 1_024;

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

for (const folder of FOLDERS) {
  const root = fileURLToPath(new URL(`../build/${folder}`, import.meta.url));
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && TEXT.includes(extname(entry.name)))
      .map((entry) => pack(join(entry.parentPath, entry.name))),
  );
}

async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length < WORTH_BYTES) return;
  // The best that each can do is what they do without being told for brotli; gzip has to be told.
  await writeFile(`${file}.br`, await inBrotli(bytes));
  await writeFile(`${file}.gz`, await inGzip(bytes, { level: 9 }));
}
