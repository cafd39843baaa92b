import { createRequire } from 'node:module';
import { expect } from 'chai';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';
import { drawGiftVoucher, type GiftVoucherCard } from './draw-gift-voucher.js';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

const card: GiftVoucherCard = {
  code: 'QT-7K3F9Q-XM27K3-F9QXMA',
  worth: '500.000 ₫',
  recipient: 'Chị Nguyễn Thị Mai',
  note: 'Mừng tuổi mới!\nChúc chị luôn vui khoẻ.',
  giver: 'Lê Thị Hoa',
  shop: 'shop.example',
};
/** The longest that each field takes, of the widest letter. */
const widest: GiftVoucherCard = {
  ...card,
  recipient: 'W'.repeat(80),
  note: ['W'.repeat(195), ...Array.from({ length: 5 }, () => '')].join('\n'),
  giver: 'W'.repeat(80),
};

describe('the card of a gift voucher', function () {
  this.timeout(60_000);

  it('is one page with its code to be scanned, however long its words are', async () => {
    for (const it of [card, { ...card, note: '' }, widest]) {
      const [page, ...more] = await pdfToPng(await drawGiftVoucher(it), { viewportScale: 2 });
      expect(more).to.have.length(0);
      const { data, info } = await sharp(page!.content!)
        .ensureAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).to.equal(card.code);
    }
  });
});
