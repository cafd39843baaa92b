import { expect } from 'chai';
import { requireInTime, undoUntil, UndoTooLate } from './undo.js';

describe('an undo', () => {
  const doneAt = new Date('2026-11-29T07:00:00Z');

  it('is possible for ten minutes, and not a second longer', () => {
    expect(undoUntil(doneAt)).to.deep.equal(new Date('2026-11-29T07:10:00Z'));
    requireInTime(doneAt, undoUntil(doneAt));
    expect(() => requireInTime(doneAt, new Date('2026-11-29T07:10:00.001Z'))).to.throw(UndoTooLate);
  });
});
