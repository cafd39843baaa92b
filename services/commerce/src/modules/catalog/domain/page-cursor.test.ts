import { expect } from 'chai';
import fc from 'fast-check';
import { formatCursor, parseCursor } from './page-cursor.js';

describe('a cursor', () => {
  it('leads back to its place', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.uuid(), (key, id) => {
        expect(parseCursor(formatCursor({ key, id }))).to.deep.equal({ key, id });
      }),
    );
  });

  it('that is none of ours means the start', () => {
    for (const cursor of [undefined, '', 'x', 'bnVsbA', formatCursor({ key: '1', id: 'no uuid' })]) {
      expect(parseCursor(cursor)).to.equal(undefined);
    }
  });
});
