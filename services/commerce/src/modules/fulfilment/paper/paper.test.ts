import { expect } from 'chai';
import { createRequire } from 'node:module';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';
import { drawAddressLabel } from './draw-address-label.js';
import { drawSlip, type Slip } from './draw-slip.js';
import { receiverLines } from './receiver.js';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

const price = { amount: '350000', currency: 'VND' };
const aLine = (vi: string, en: string, ...pieces: string[]): Slip['lines'][number] => ({
  ...{ title: { vi, en }, pictureCid: null, quantity: pieces.length, unitPrice: price, total: price },
  id: '0192f0c1-0000-7000-8000-000000000001',
  discount: { amount: '0', currency: 'VND' },
  refunded: { amount: '0', currency: 'VND' },
  weightGrams: 450,
  pieces,
  numbers: [],
  making: null,
});
const slip: Slip = {
  orderCode: 'DL-7K3F9-QXM20',
  cooperative: { slug: 'my-lam', name: { vi: 'Hợp tác xã Nón lá Mỹ Lam', en: 'My Lam Hat Cooperative' } },
  placedAt: '2026-11-29T20:00:00.000Z',
  buyer: { name: 'Nguyễn Thị Phượng Huỳnh', phone: '+84905123456' },
  gift: null,
  pickUp: null,
  wishedDay: null,
  address: {
    ...{ countryCode: 'VN', province: 'Thành phố Huế', ward: 'Phường Thuận Hoá', street: '12 Lê Lợi' },
    ...{ provinceCode: '46', wardCode: '19789', abroad: null },
  },
  lines: [
    aLine('Nón lá bài thơ sông Hương', 'Poem hat of the Perfume River', '1/7', '1/8'),
    aLine('Khăn lụa thêu hoa mẫu đơn', 'Silk scarf with embroidered peonies', '1/12'),
  ],
};
const long: Slip = {
  ...slip,
  cooperative: { slug: 'x', name: { vi: 'Hợp tác xã Thủ công mỹ nghệ '.repeat(4).trim(), en: '' } },
  buyer: {
    name: 'Công Tằng Tôn Nữ Thị Hoàng Anh Nguyễn Phúc '.repeat(2).trim().slice(0, 80),
    phone: '+33612345678',
  },
  address: {
    provinceCode: null,
    wardCode: null,
    abroad: null,
    countryCode: 'FR',
    province: 'Provence-Alpes-Côte d’Azur, '.repeat(3).slice(0, 80),
    ward: 'Arrondissement '.repeat(12).slice(0, 160),
    street: '1234 avenue de la République, '.repeat(6).slice(0, 160),
  },
};

const pagesOf = async (pdf: Promise<Buffer>) =>
  (await pdfToPng(await pdf, { viewportScale: 3 })).map((page) => page.content!);

async function scanned(page: Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(page).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** The longest note of the widest letter, and the one of most lines. */
const given = (note: string): Slip => ({
  ...long,
  gift: { name: 'W'.repeat(80), phone: '+84905123456', note },
});
const presents = [given('W'.repeat(300)), given('Ắ\n\n'.repeat(5).trim())];

/** The longest that each field takes, of the widest letter and without a space. */
const widest: Slip = {
  ...long,
  buyer: { name: 'W'.repeat(80), phone: '+33612345678' },
  address: { ...long.address!, province: 'W'.repeat(80), ward: 'W'.repeat(160), street: 'W'.repeat(160) },
};

/** Where there is ink, as parts of the page. */
async function inkOf(page: Buffer) {
  const image = sharp(page).flatten({ background: '#ffffff' }).greyscale();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const dark = Array.from(data.keys()).filter((at) => (data[at] ?? 255) < 200);
  const columns = dark.map((at) => (at % info.width) / info.width);
  const rows = dark.map((at) => Math.floor(at / info.width) / info.height);
  const span = (all: number[]) =>
    all.reduce(([low, high], it) => [Math.min(low, it), Math.max(high, it)] as [number, number], [1, 0] as [
      number,
      number,
    ]);
  return { across: span(columns), down: span(rows) };
}

describe('the papers of a parcel', function () {
  this.timeout(60_000);

  for (const [name, draw, width, height] of [
    ['the packing slip', drawSlip, 210, 297],
    ['the address label', drawAddressLabel, 105, 148],
  ] as const) {
    it(`${name} has its size, and the order’s code to be scanned`, async () => {
      const [page, ...more] = await pagesOf(draw(slip));
      expect(more).to.have.length(0);
      const { width: wide = 0, height: high = 0 } = await sharp(page!).metadata();
      expect(high / wide).to.be.closeTo(height / width, 0.01);
      expect(await scanned(page!)).to.equal('DL-7K3F9-QXM20');
    });

    it(`${name} stays within what printers reach, however long names and addresses are`, async () => {
      for (const one of [slip, long, ...presents]) {
        const pages = await pagesOf(draw(one));
        // What goes abroad has a sheet for customs.
        expect(pages).to.have.length(draw === drawSlip && one !== slip ? 2 : 1);
        for (const page of pages) {
          const { across, down } = await inkOf(page);
          expect(Math.min(across[0], 1 - across[1]) * width).to.be.at.least(5);
          expect(Math.min(down[0], 1 - down[1]) * height).to.be.at.least(5);
        }
        expect(await scanned(pages[0]!)).to.equal('DL-7K3F9-QXM20');
      }
    });

    it(`${name} asks the print dialog to leave its size alone`, async () => {
      expect((await draw(slip)).toString('latin1')).to.contain('/PrintScaling /None');
    });
  }

  it('of a present name who receives it, and the slip alone says what its buyer says', async () => {
    const gift = { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Chúc mừng sinh nhật!' };
    const same = { ...slip, buyer: { name: gift.name, phone: gift.phone } };
    expect(await pagesOf(drawAddressLabel({ ...slip, gift }))).to.deep.equal(
      await pagesOf(drawAddressLabel(same)),
    );
    const [silent] = await pagesOf(drawSlip({ ...slip, gift: { ...gift, note: null } }));
    const [said] = await pagesOf(drawSlip({ ...slip, gift }));
    expect(said!.equals(silent!)).to.equal(false);
  });

  it('say on the slip for which day it was wished, also beside the longest note', async () => {
    const wishedDay = '2026-12-04';
    const [silent] = await pagesOf(drawSlip(slip));
    const [said] = await pagesOf(drawSlip({ ...slip, wishedDay }));
    expect(said!.equals(silent!)).to.equal(false);
    for (const one of presents)
      expect(await pagesOf(drawSlip({ ...one, wishedDay }))).to.have.length(
        (await pagesOf(drawSlip(one))).length,
      );
  });

  it('of a parcel that its buyer fetches say so, and name no address', async () => {
    const pickUp = {
      ...{ street: '1 Phạm Văn Đồng', ward: 'Phường Vỹ Dạ', province: 'Thành phố Huế', daysToFetch: 14 },
      open: { vi: 'Mỗi ngày', en: 'Daily' },
    };
    const [fetched] = await pagesOf(drawAddressLabel({ ...slip, pickUp }));
    const [elsewhere] = await pagesOf(drawAddressLabel({ ...slip, pickUp, address: null }));
    expect(fetched!.equals(elsewhere!)).to.equal(true);
    const [sent] = await pagesOf(drawAddressLabel(slip));
    expect(fetched!.equals(sent!)).to.equal(false);
    expect(await pagesOf(drawSlip({ ...slip, pickUp, address: null }))).to.have.length(1);
  });

  it('abroad name the country in English and French, line by line, and say to customs what is in it', async () => {
    const address = {
      ...slip.address!,
      ...{ countryCode: 'DE', province: '10115 Berlin', ward: '', street: 'Torstraße 1' },
      abroad: { lines: ['Torstraße 1', 'c/o Huế e. V.'], city: 'Berlin', region: null, postalCode: '10115' },
    };
    expect(receiverLines({ ...slip, address })).to.deep.include({
      lines: ['Torstraße 1', 'c/o Huế e. V.', '10115 Berlin'],
      country: 'GERMANY · ALLEMAGNE',
    });
    const many = Array.from({ length: 30 }, (_, nth) => aLine('Nón lá bài thơ', 'Poem hat', `1/${nth}`));
    const unweighed = { ...many[0]!, weightGrams: null };
    const pages = await pagesOf(drawSlip({ ...slip, address, lines: [...many, unweighed] }));
    expect(pages.length).to.be.within(4, 6);
    expect(await pagesOf(drawSlip(slip))).to.have.length(1);
  });

  it('abroad say to customs under which code each line goes, and leave the column empty where there is none', async () => {
    const address = { ...slip.address!, countryCode: 'DE', province: '10115 Berlin', ward: '' };
    const abroad: Slip = {
      ...slip,
      address,
      lines: slip.lines.map((line, nth) => ({ ...line, id: String(nth) })),
    };
    const [sheet, silent] = await pagesOf(drawSlip(abroad));
    const [same, said] = await pagesOf(drawSlip(abroad, new Map([['0', '650400']])));
    expect(same!.equals(sheet!)).to.equal(true);
    expect(said!.equals(silent!)).to.equal(false);
    const { across } = await inkOf(said!);
    expect(Math.min(across[0], 1 - across[1]) * 210).to.be.at.least(5);
  });

  it('the address label keeps the widest address above the order’s code', async () => {
    const [page] = await pagesOf(drawAddressLabel(widest));
    const { width = 0, height = 0 } = await sharp(page!).metadata();
    const mm = width / 105;
    const above = { left: 8 * mm, top: 108.5 * mm, width: 54 * mm, height: 4.5 * mm };
    const area = Object.entries(above).map(([side, at]) => [side, Math.round(at)]);
    const band = await sharp(page!).extract(Object.fromEntries(area)).toBuffer();
    expect(height).to.be.closeTo(148 * mm, 2);
    expect((await inkOf(band)).across, 'no ink between the address and the code').to.deep.equal([1, 0]);
    expect(await scanned(page!)).to.equal('DL-7K3F9-QXM20');
  });

  it('a slip of many pieces goes on, each sheet with the order’s code', async () => {
    const numbers = Array.from({ length: 60 }, (_, nth) => `1/${nth + 1}`);
    const pages = await pagesOf(drawSlip({ ...slip, lines: [aLine('Nón lá', 'Hat', ...numbers)] }));
    expect(pages.length).to.be.within(3, 8);
    for (const page of pages) expect(await scanned(page)).to.equal('DL-7K3F9-QXM20');
  });
});
