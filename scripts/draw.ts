/** `npm run draw`: draws the picture of every seed product into seed/pictures (committed, at most 15 kB each). */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { FIGURES } from '../seed/drawing/figures.ts';
import { sheetOf } from '../seed/drawing/sheet.ts';
import { readSeedProducts } from './seed/content.ts';

const PICTURES = new URL('../seed/pictures/', import.meta.url);
const MAX_BYTES = 15_000;

/** The best WebP that fits: seed pictures are part of the repository and of the first start. */
async function smallWebp(svg: string): Promise<Buffer> {
  for (const quality of [70, 58, 46, 34, 24]) {
    const bytes = await sharp(Buffer.from(svg)).resize(640, 800).webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length <= MAX_BYTES) return bytes;
  }
  throw new Error(`A drawing stays above ${MAX_BYTES} bytes at the lowest quality; simplify its figure.`);
}

const products = await readSeedProducts();
await rm(PICTURES, { recursive: true, force: true });
await mkdir(PICTURES);
let total = 0;
for (const { slug, figure: name, drawingSeed, colour } of products) {
  const figure = FIGURES[name];
  if (!figure) throw new Error(`${slug} names the figure "${name}", which seed/drawing/figures.ts lacks.`);
  const bytes = await smallWebp(sheetOf(figure, drawingSeed, colour));
  await writeFile(new URL(`${slug}.webp`, PICTURES), bytes);
  total += bytes.length;
}
console.log(`${products.length} pictures, ${Math.round(total / 1000)} kB in seed/pictures`);
