import { expect } from 'chai';
import { facetsOf } from './facets.js';

const shelf = (craft: string, village: string, isReady: boolean, products: number) => ({
  craft,
  village,
  isReady,
  products,
});
const counts = [
  shelf('hats', 'tay-ho', true, 3),
  shelf('hats', 'tay-ho', false, 1),
  shelf('hats', 'doc-so', false, 2),
  shelf('prints', 'lang-sinh', true, 5),
];
const names = { crafts: { hats: { vi: 'Nón', en: 'Hats' } }, villages: {} };
const said = (facet: { slug: string; count: number }[]) => facet.map(({ slug, count }) => [slug, count]);

describe('facets', () => {
  it('count everything where nothing is chosen, the most first', () => {
    const { total, facets } = facetsOf(counts, {}, names);
    expect(total).to.equal(11);
    expect(said(facets.crafts)).to.deep.equal([
      ['hats', 6],
      ['prints', 5],
    ]);
    expect(facets.ready).to.equal(8);
  });

  it('count what each choice would show, were it alone not made', () => {
    const { total, facets } = facetsOf(counts, { craft: 'hats', ready: 'true' }, names);
    expect(total).to.equal(3);
    expect(said(facets.crafts)).to.deep.equal([
      ['prints', 5],
      ['hats', 3],
    ]);
    expect(said(facets.villages)).to.deep.equal([['tay-ho', 3]]);
    expect(facets.ready).to.equal(3);
  });

  it('name crafts as they are called, and by their slug where the name is gone', () => {
    const { crafts } = facetsOf(counts, {}, names).facets;
    expect(crafts.map(({ name }) => name.vi)).to.deep.equal(['Nón', 'prints']);
  });

  it('leave out what is sold to the last', () => {
    const gone = [...counts, shelf('prints', 'lang-sinh', true, -5)];
    expect(said(facetsOf(gone, {}, names).facets.crafts)).to.deep.equal([['hats', 6]]);
  });
});
