import { stallUndoHash } from '@daulang/protocol';
import { expect } from 'chai';
import { type SaleToUndo, undoFaultOf } from './judge-undo.js';

const sale: SaleToUndo = {
  state: 'counted',
  soldAt: new Date('2026-12-01T03:00:00.000Z'),
  because: null,
  closingId: null,
};
const undoAt = (undoneAt: string) => {
  const undo = { saleId: '019adf3c-7c00-7abc-8def-0123456789ab', undoneAt };
  return { ...undo, hash: stallUndoHash(undo) };
};
const soon = undoAt('2026-12-01T03:09:00.000Z');

describe('a sale that is taken back', () => {
  it('is one of the last ten minutes, by the clock of its phone', () => {
    for (const at of ['2026-12-01T03:00:00.000Z', '2026-12-01T03:10:00.000Z'])
      expect(undoFaultOf(undoAt(at), sale), at).to.equal(undefined);
    for (const at of ['2026-12-01T03:10:00.001Z', '2026-12-01T02:59:59.999Z'])
      expect(undoFaultOf(undoAt(at), sale), at).to.equal('stall.undo-too-late');
  });

  it('is hashed as it stands', () => {
    const altered = { ...soon, undoneAt: '2026-12-01T03:08:00.000Z' };
    expect(undoFaultOf(altered, sale)).to.equal('stall.undo-hash-wrong');
  });

  it('is of a day that is not closed, and not one that an officer decided about', () => {
    expect(undoFaultOf(soon, { ...sale, closingId: 'x' })).to.equal('stall.undo-day-closed');
    expect(undoFaultOf(soon, { ...sale, state: 'dismissed' })).to.equal('stall.undo-moved-on');
    expect(undoFaultOf(soon, { ...sale, because: 'called-back' })).to.equal('stall.undo-moved-on');
    expect(undoFaultOf(soon, { ...sale, state: 'set-aside', because: 'called-back' })).to.equal(undefined);
  });
});
