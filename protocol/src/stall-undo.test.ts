import { expect } from 'chai';
import fc from 'fast-check';
import { type StallUndo, stallUndoHash } from './stall-undo.js';

const undo: StallUndo = {
  saleId: '019adf3c-7c00-7abc-8def-0123456789ab',
  undoneAt: '2026-12-01T03:05:05.000Z',
};

describe('the hash of a sale that is taken back', () => {
  it('is the same for ever, however the phone wrote its fields', () => {
    expect(stallUndoHash(undo)).to.equal(
      '0x6be21751eaf96e552a356e85575591d6febc7ba2b664b5940693fbfc18387653',
    );
    const { saleId, undoneAt } = undo;
    expect(stallUndoHash({ undoneAt, saleId, kept: true } as StallUndo)).to.equal(stallUndoHash(undo));
  });

  for (const field of Object.keys(undo) as (keyof StallUndo)[]) {
    it(`changes with ${field}`, () => {
      fc.assert(
        fc.property(fc.string(), (text) => {
          fc.pre(text !== undo[field]);
          expect(stallUndoHash({ ...undo, [field]: text })).to.not.equal(stallUndoHash(undo));
        }),
      );
    });
  }
});
