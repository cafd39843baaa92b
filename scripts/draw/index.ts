/** Draws the picture of every seed piece into seed/pictures (committed, ≤ 15 kB each): `npm run draw`. */
import { mkdir, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { readSeedProducts } from '../seed/content.ts';
import { FIGURES } from './figures.ts';
import { sheetOf } from './sheet.ts';

const PICTURES = new URL('../../seed/pictures/', import.meta.url);
const MAX_BYTES = 15_000;

/** The best WebP that fits: seed pictures are part of the repository and of the first start. */
async function smallWebp(svg: string): Promise<Buffer> {
  for (const quality of [70, 58, 46, 34, 24]) {
    const bytes = await sharp(Buffer.from(svg)).resize(640, 800).webp({ quality, effort: 6 }).toBuffer();
    if (bytes.length <= MAX_BYTES) return bytes;
  }
  throw new Error(`A drawing stays above ${MAX_BYTES} bytes at the lowest quality; simplify its figure.`);
}

await mkdir(PICTURES, { recursive: true });
const products = await readSeedProducts();
let count = 0;
let total = 0;
for (const product of products) {
  const figure = FIGURES[product.figure];
  if (!figure)
    throw new Error(
      `${product.slug} names the figure "${product.figure}", which scripts/draw/figures.ts lacks.`,
    );
  for (let piece = 1; piece <= product.pieces + (product.waiting ?? 0); piece++) {
    const bytes = await smallWebp(
      sheetOf(figure.draw, figure.hung, product.drawingSeed, piece, product.colour),
    );
    await writeFile(new URL(`${product.slug}-${piece}.webp`, PICTURES), bytes);
    count += 1;
    total += bytes.length;
  }
}
console.log(`${count} pictures, ${Math.round(total / 1000)} kB in seed/pictures`);
