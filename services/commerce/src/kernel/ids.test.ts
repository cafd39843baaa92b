import { expect } from 'chai';
import { newId } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7', () => {
    expect(newId()).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('made later sort later', () => {
    const moments = [0, 1, 1_000, Date.UTC(2026, 10, 22), Date.UTC(2090, 0, 1)];
    const ids = moments.map((moment) => newId(moment));
    expect([...ids].sort()).to.deep.equal(ids);
  });

  it('made in the same millisecond differ', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newId(5))).size).to.equal(1_000);
  });
});
