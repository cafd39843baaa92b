import { stallUndoHash } from '@daulang/protocol';
import { keptUndo, type PieceAlong } from '@daulang/commerce/api/stall';
import { expect } from 'chai';
import type { SaleHere } from './sale-here';
import { saleOf } from './make-sale';
import { alongHere, isUndoable, isUnsent, pieceAgain, factOfUndo } from './undo-sale';

const SOLD_AT = new Date('2026-12-01T03:00:00.000Z');
const spare = { code: 'DL-9K3F9-QXM2B', receipt: 'b'.repeat(43) };

const piece = (nth = 1): PieceAlong => ({
  id: `019adf00-0000-7000-8000-00000000000${nth}`,
  number: `1/${nth}`,
  title: { vi: 'Nón lá', en: 'Hat' },
  pictureCid: null,
  price: { amount: '250000', currency: 'VND' },
  serialHash: `0x${'0'.repeat(64)}`,
  code: 'DL-7K3F9-QXM2A',
  receipt: 'a'.repeat(43),
  spare,
});
const sold = (change: Partial<SaleHere> = {}, it = piece(), at = SOLD_AT): SaleHere => {
  const { number, title, code, receipt } = it;
  const sale = saleOf({ piece: it, paid: 'cash', price: '250000', priceReason: '', slip: '' }, at);
  return {
    seller: 'a',
    sale,
    piece: it,
    number,
    title,
    code,
    receipt,
    outcome: null,
    refusal: null,
    undo: null,
    ...change,
  };
};
const takenBack = (change: Partial<SaleHere> = {}): SaleHere => {
  const it = sold(change);
  return { ...it, undo: { fact: factOfUndo(it.sale, SOLD_AT), outcome: null, refusal: null } };
};

describe('a wrong tap on a phone', () => {
  it('is kept as the service takes it', () => {
    const { sale } = sold();
    const undo = factOfUndo(sale, SOLD_AT);
    expect(keptUndo.parse(undo)).to.deep.equal(undo);
    expect([undo.saleId, undo.hash]).to.deep.equal([sale.id, stallUndoHash(undo)]);
  });

  it('is one for ten minutes, and not by a clock that went back', () => {
    const after = (ms: number, it = sold()) => isUndoable(it, SOLD_AT.getTime() + ms);
    expect([after(0), after(600_000)]).to.deep.equal([true, true]);
    expect([after(-1), after(600_001)]).to.deep.equal([false, false]);
    expect(after(1, takenBack()), 'once').to.equal(false);
    const { piece: _piece, ...fromBefore } = sold();
    expect(after(1, fromBefore), 'of a sale of before').to.equal(false);
  });

  it('brings the piece back with its spare receipt, or with its own where nobody took the sale', () => {
    expect(pieceAgain(sold())).to.deep.equal({ ...piece(), ...spare, spare: null });
    expect(pieceAgain(sold({ refusal: 'stall.slip-missing' }))).to.deep.equal(piece());
    expect(pieceAgain(sold({}, { ...piece(), spare: null })), 'to be asked for').to.equal(null);
  });

  it('is unsent until the service has answered', () => {
    expect([sold(), takenBack(), takenBack({ outcome: 'counted' })].map(isUnsent)).to.deep.equal([
      true,
      true,
      true,
    ]);
    const { undo, ...rest } = takenBack({ outcome: 'counted' });
    for (const end of [{ outcome: 'undone' as const }, { refusal: 'stall.undo-too-late' }])
      expect(isUnsent({ ...rest, undo: { ...undo!, ...end } })).to.equal(false);
  });

  describe('and what is along', () => {
    const ids = (pieces: PieceAlong[]) => pieces.map(({ id, code }) => [id, code]);

    it('is what the service says where everything is told', () => {
      expect(alongHere([piece()], [sold({ outcome: 'counted' })])).to.deep.equal([piece()]);
    });

    it('is without what was sold since, and with what was taken back since', () => {
      expect(alongHere([piece(), piece(2)], [sold()])).to.deep.equal([piece(2)]);
      const again = [piece().id, spare.code];
      expect(ids(alongHere([piece()], [takenBack()])), 'the service knows of neither').to.deep.equal([again]);
      expect(ids(alongHere([], [takenBack({ outcome: 'counted' })])), 'of the sale alone').to.deep.equal([
        again,
      ]);
    });

    it('is without what was sold anew', () => {
      const anew = sold({}, { ...piece(), ...spare, spare: null }, new Date(SOLD_AT.getTime() + 60_000));
      expect(alongHere([piece()], [takenBack(), anew])).to.deep.equal([]);
    });
  });
});
