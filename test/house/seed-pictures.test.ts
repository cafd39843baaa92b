import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { readSeedPicture, readSeedProducts } from '../../scripts/seed/content.ts';
import { FIGURES } from '../../seed/drawing/figures.ts';

describe('the pictures of the seed', () => {
  it('are one of each product, small, and no other', async () => {
    const products = await readSeedProducts();
    for (const product of products) {
      expect((await readSeedPicture(product)).length, product.slug).to.be.within(1_000, 15_000);
    }
    const files = await readdir(new URL('../../seed/pictures/', import.meta.url));
    expect(files.sort()).to.deep.equal(products.map(({ slug }) => `${slug}.webp`).sort());
  });

  it('use every figure that can be drawn', async () => {
    const used = new Set((await readSeedProducts()).map(({ figure }) => figure));
    expect([...used].sort()).to.deep.equal(Object.keys(FIGURES).sort());
  });
});
