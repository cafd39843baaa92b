import { stallSaleHash } from '@daulang/protocol';
import { parseVietQr } from '@daulang/commerce/api/reading/vietqr';
import { keptSale, type PieceAlong } from '@daulang/commerce/api/stall';
import { expect } from 'chai';
import fc from 'fast-check';
import { faultIn, saleId, saleOf, transferQr } from './make-sale';

const piece: PieceAlong = {
  id: '019adf00-0000-7000-8000-000000000001',
  number: '1/7',
  title: { vi: 'Nón lá', en: 'Hat' },
  pictureCid: null,
  price: { amount: '250000', currency: 'VND' },
  serialHash: `0x${'0'.repeat(64)}`,
  code: 'DL-7K3F9-QXM2A',
  receipt: 'a'.repeat(43),
  spare: null,
};

describe('a sale that a phone makes', () => {
  it('has a name that nobody has to give it, in the order of time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.nat(2 ** 40), (bytes, ms) => {
        const id = saleId(ms, bytes);
        expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(id < saleId(ms + 1, new Uint8Array(16))).to.equal(true);
      }),
    );
  });

  it('is what the service takes, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ maxLength: 60 }),
        (why, slip) => {
          const sold = { piece, paid: 'card-slip' as const, price: '200000', priceReason: why, slip };
          fc.pre(faultIn(sold) === undefined);
          const sale = saleOf(sold, new Date('2026-12-01T03:04:05Z'));
          const { hash, ...rest } = keptSale.parse(sale);
          expect(stallSaleHash(rest), 'what the service reads has the hash that was sent').to.equal(hash);
        },
      ),
    );
  });

  it('is not made of what the service would never take', () => {
    const sold = {
      piece,
      paid: 'card-slip' as const,
      price: '200000',
      priceReason: 'Khách quen',
      slip: '0042',
    };
    expect(faultIn(sold)).to.equal(undefined);
    expect(faultIn({ ...sold, priceReason: 'ạ'.repeat(201) })).to.equal('reasonLong');
    expect(faultIn({ ...sold, priceReason: `${'ạ'.repeat(200)}\u200B \n`.normalize('NFD') })).to.equal(
      undefined,
    );
    expect(faultIn({ ...sold, priceReason: '\u200B\uFEFF\u00A0' })).to.equal('priceWrong');
    expect(faultIn({ ...sold, slip: '\u200B\u00A0' })).to.equal('slipMissing');
    expect(faultIn({ ...sold, slip: '4'.repeat(41) })).to.equal('slipLong');
    expect(faultIn({ ...sold, paid: 'cash', slip: '4'.repeat(41) })).to.equal(undefined);
    for (const price of ['0', '250001', '', '1e3', '-1'])
      expect(faultIn({ ...sold, price })).to.equal('priceWrong');
    expect(faultIn({ ...sold, price: '250000', priceReason: '' })).to.equal(undefined);
  });

  it('shows a transfer that a bank reads, with the code of the receipt', () => {
    const qr = transferQr(
      { bin: '970436', name: 'VCB', accountNumber: '1012345678', accountName: 'HTX' },
      piece.code,
      '250000',
    );
    expect(parseVietQr(qr)).to.deep.equal({
      kind: 'vietqr',
      transfer: {
        ...{ bin: '970436', accountNumber: '1012345678', content: 'DL7K3F9QXM2A' },
        amount: { amount: 250_000n, currency: 'VND' },
      },
    });
  });
});
