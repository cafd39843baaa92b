import { createRequire } from 'node:module';
import { expect } from 'chai';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';
import { drawReturnSlip, type ReturnSlip } from './draw-return-slip.js';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

const slip: ReturnSlip = {
  orderCode: 'DL-7K3F9-QXM20',
  language: 'vi',
  reason: 'changed-mind',
  arriveBy: new Date('2026-12-14T03:00:00.000Z'),
  pieces: [{ number: '1/7', title: { vi: 'Nón lá bài thơ', en: 'Poem hat' } }],
  cooperative: { vi: 'Hợp tác xã Nón lá Hương Giang', en: 'Huong Giang Hat Cooperative' },
  place: { street: '12 Chi Lăng', ward: 'Phường Phú Xuân', province: 'Thành phố Huế' },
  officer: { displayName: 'Lê Thị Mai', phone: '+84905123456' },
  buyer: { name: 'Nguyễn Thị Phượng', phone: '+84905654321' },
};
/** The longest that each field takes, of the widest letter. */
const widest: ReturnSlip = {
  ...slip,
  cooperative: { vi: 'W'.repeat(120), en: '' },
  place: { street: 'W'.repeat(160), ward: 'W'.repeat(160), province: 'W'.repeat(80) },
  officer: { displayName: 'W'.repeat(80), phone: '+84905123456' },
  buyer: { name: 'W'.repeat(80), phone: '+33612345678' },
};

const pagesOf = async (it: ReturnSlip) =>
  (await pdfToPng(await drawReturnSlip(it), { viewportScale: 2 })).map(({ content }) => content!);

async function scanned(page: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(page).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the slip for sending back', function () {
  this.timeout(60_000);

  it('is one sheet with the order’s code to be scanned, in either language, however long its words are', async () => {
    for (const it of [slip, { ...slip, language: 'en' as const }, widest]) {
      const [page, ...more] = await pagesOf(it);
      expect(more).to.have.length(0);
      expect(await scanned(page!)).to.equal(slip.orderCode);
    }
  });

  it('takes as many sheets as its pieces need, each with the code', async () => {
    const pieces = Array.from({ length: 60 }, (_, nth) => ({ ...slip.pieces[0]!, number: `1/${nth}` }));
    const pages = await pagesOf({ ...slip, pieces });
    expect(pages.length).to.be.greaterThan(1);
    for (const page of pages) expect(await scanned(page)).to.equal(slip.orderCode);
  });

  it('says to call the officer where the cooperative has named no address, and is drawn where nobody is its officer', async () => {
    const [withPlace] = await pagesOf(slip);
    const [toCall] = await pagesOf({ ...slip, place: null });
    const [nobody] = await pagesOf({ ...slip, place: null, officer: null });
    expect(toCall!.equals(withPlace!)).to.equal(false);
    expect(nobody!.equals(toCall!)).to.equal(false);
    expect(await scanned(nobody!)).to.equal(slip.orderCode);
  });
});
