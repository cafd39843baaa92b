import { stallSaleHash, type StallSale } from '@daulang/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import type { KeptSale } from '../../../../api/stall.js';
import { faultOf, lateBecause, soldAtOf } from './judge-sale.js';

const said: StallSale = {
  id: '019adf3c-7c00-7abc-8def-0123456789ab',
  pieceId: '019adf00-0000-7000-8000-000000000001',
  price: '250000',
  currency: 'VND',
  priceReason: '',
  paid: 'cash',
  slip: '',
  soldAt: '2026-12-01T03:04:05.000Z',
};
const sale = (change: Partial<StallSale> = {}): KeptSale => {
  const whole = { ...said, ...change };
  return { ...whole, hash: stallSaleHash(whole) } as KeptSale;
};
const taking = { state: 'along', price: { amount: 250_000n, currency: 'VND' } } as const;
const faultWith = (change: Partial<StallSale>, takesTransfers = true) =>
  faultOf(sale(change), taking, { takesTransfers });

describe('a sale that a phone tells of', () => {
  it('has no fault when it is what the piece costs', () => {
    for (const paid of ['cash', 'transfer'] as const) expect(faultWith({ paid })).to.equal(undefined);
    expect(faultWith({ paid: 'card-slip', slip: '1' })).to.equal(undefined);
  });

  it('is never for more, and for less with a reason alone', () => {
    expect(faultWith({ price: '250001', priceReason: 'Quà.' })).to.equal('stall.price-too-high');
    expect(faultWith({ price: '1' })).to.equal('stall.price-reason-missing');
    expect(faultWith({ price: '1', priceReason: 'Quà.' })).to.equal(undefined);
    expect(faultWith({ currency: 'USD' })).to.equal('stall.price-too-high');
  });

  it('says what its way to pay needs', () => {
    expect(faultWith({ paid: 'card-slip' })).to.equal('stall.slip-missing');
    expect(faultWith({ paid: 'transfer' }, false)).to.equal('stall.transfers-not-taken');
  });

  it('is of a piece that the phone had, and hashed as it stands', () => {
    expect(faultOf(sale(), undefined, { takesTransfers: true })).to.equal('stall.piece-never-along');
    const altered = { ...sale(), price: '200000' };
    expect(faultOf(altered, taking, { takesTransfers: true })).to.equal('stall.sale-hash-wrong');
  });

  it('is looked at where its piece is not with the phone any more', () => {
    expect(lateBecause({ state: 'along' })).to.equal(undefined);
    expect(lateBecause({ state: 'sold' })).to.equal('sold-before');
    for (const state of ['brought-back', 'called-back', 'withdrawn'] as const)
      expect(lateBecause({ state })).to.equal(state);
  });

  it('was made after the piece was taken along and before it is heard of', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), fc.nat(1_000_000), (told, length) => {
        const takenAt = new Date('2026-12-01T00:00:00Z');
        const now = new Date(takenAt.getTime() + length);
        const at = soldAtOf(told, takenAt, now);
        expect(at >= takenAt && at <= now).to.equal(true);
        if (told >= takenAt && told <= now) expect(at.getTime()).to.equal(told.getTime());
      }),
    );
  });
});
