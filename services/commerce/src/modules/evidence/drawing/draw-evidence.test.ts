import { expect } from 'chai';
import { createRequire } from 'node:module';
import { drawSerial, formatQr } from '@daulang/protocol';
import { randomBytes } from 'node:crypto';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';
import { money } from '../../../kernel/money.js';
import type { Evidence } from '../use-cases/gather-evidence.js';
import { drawEvidence } from './draw-evidence.js';
import { evidenceInWords } from './evidence-in-words.js';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
const ORIGIN = 'https://daulang.example';
const dong = (amount: bigint) => money(amount, 'VND');
const at = (time: string) => new Date(`2026-11-${time}:00Z`);
const serial = () => drawSerial((count) => new Uint8Array(randomBytes(count)));

async function evidence(over: Partial<Evidence> = {}): Promise<Evidence> {
  const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#8a5a2b' } })
    .jpeg()
    .toBuffer();
  const certificate = () => ({ serial: serial(), maker: 'Trần Thị Nguyệt Ánh', makerIsDemo: true });
  return {
    code: 'DL-7K3F9-QXM2A',
    placedAt: at('20T03:00'),
    buyer: { name: 'Nguyễn Thị Hoài Thương', email: 'thuong@example.com', phone: '+84905123456' },
    address: ['12 Nguyễn Thái Học', 'Phường Thuận Hoá', 'Thành phố Huế', 'VN'],
    shipping: dong(35_000n),
    total: dong(535_000n),
    payments: [{ amount: dong(535_000n), at: at('20T03:05'), rail: 'card', reference: 'pi_3Q' }],
    disputes: [
      {
        ...{ id: 'du_1Q', amount: dong(535_000n), state: 'open', reason: 'product_not_received' },
        ...{ openedAt: at('29T02:00'), answerBy: at('30T17:30') },
      },
    ],
    refunds: [{ id: 're_1', amount: dong(10_000n), state: 'done', at: at('22T04:00') }],
    parcels: [
      {
        cooperative: { vi: 'Hợp tác xã nón lá Tây Hồ', en: 'Tay Ho conical hat cooperative' },
        carriage: {
          carrier: { vi: 'Giao Hàng Nhanh (GHN)', en: 'Giao Hàng Nhanh (GHN)' },
          trackingCode: 'GA7X2',
          trackingUrl: 'https://donhang.ghn.vn/?order_code=GA7X2',
        },
        steps: [
          { state: 'to-pack', at: at('20T03:05'), by: 'clock' },
          { state: 'packed', at: at('21T08:00'), by: 'officer' },
          { state: 'sent', at: at('21T17:30'), by: 'officer' },
          { state: 'delivered', at: at('23T02:00'), by: 'officer' },
        ],
        lines: [
          {
            title: { vi: 'Nón bài thơ sông Như Ý', en: 'Poem hat of the Như Ý river' },
            quantity: 2,
            total: dong(500_000n),
            picture,
            pieces: [
              { number: '3/17', certificate: certificate() },
              { number: '3/18', certificate: { ...certificate(), maker: null } },
              { number: '3/19', certificate: null },
            ],
          },
        ],
      },
    ],
    ...over,
  };
}

const NOW = at('30T01:00');

describe('the file of evidence', function () {
  this.timeout(60_000);

  it('has a readable code for the certificate of each piece', async () => {
    const given = await evidence();
    const pages = await pdfToPng(await drawEvidence(given, ORIGIN, NOW), { viewportScale: 3 });
    const codes = (await Promise.all(pages.map((page) => codesOn(page.content!)))).flat();
    const serials = given.parcels[0]!.lines[0]!.pieces.flatMap((piece) => piece.certificate?.serial ?? []);
    expect(serials).to.have.length(2);
    for (const each of serials)
      expect(codes).to.include(formatQr({ origin: ORIGIN, serial: each, gtin14: null }));
  });

  it('goes on to further pages for a large order, and keeps each code whole', async () => {
    const given = await evidence();
    const [parcel] = given.parcels;
    const pieces = Array.from({ length: 12 }, (_, nth) => ({
      number: `3/${nth}`,
      certificate: { serial: serial(), maker: null, makerIsDemo: false },
    }));
    const line = { ...parcel!.lines[0]!, pieces };
    const many = { ...given, parcels: [{ ...parcel!, lines: [line] }] };
    const pages = await pdfToPng(await drawEvidence(many, ORIGIN, NOW), { viewportScale: 3 });
    expect(pages.length).to.be.within(2, 4);
    const codes = (await Promise.all(pages.map((page) => codesOn(page.content!)))).flat();
    expect(codes).to.have.length(12);
  });

  it('is one of nothing but the order where nothing was sent yet', async () => {
    const given = await evidence({ refunds: [], parcels: [] });
    expect(await pdfToPng(await drawEvidence(given, ORIGIN, NOW))).to.have.length(1);
  });
});

describe('the evidence in words', () => {
  it('names what was sold with its certificates, and when it was sent, by Vietnamese days', async () => {
    const words = evidenceInWords(await evidence(), ORIGIN);
    expect(words.sold).to.match(/^2 x Poem hat of the Như Ý river \(Nón bài thơ sông Như Ý\), ₫500,000\n/);
    expect(words.sold).to.match(
      /Certificate no\. 3\/17, Trần Thị Nguyệt Ánh, https:\/\/daulang\.example\/c\//,
    );
    expect(words.sold).to.match(/Certificate no\. 3\/19$/);
    expect(words.sent).to.deep.equal({
      carriers: 'Giao Hàng Nhanh (GHN)',
      trackingCodes: 'GA7X2',
      on: '2026-11-22',
    });
  });

  it('tells what happened in its order', async () => {
    const { story } = evidenceInWords(await evidence(), ORIGIN);
    const lines = story.split('\n');
    expect(lines[1]).to.equal('2026-11-20 10:00 order DL-7K3F9-QXM2A was placed');
    const moments = lines.slice(1, -1).map((line) => line.slice(0, 16));
    expect(moments).to.deep.equal(moments.toSorted());
    expect(story).to.include('2026-11-23 09:00 parcel of Tay Ho conical hat cooperative: delivered');
    expect(story).to.include('refund of ₫10,000, returned to the buyer');
    expect(lines.at(-1)).to.equal('Tracking of GA7X2: https://donhang.ghn.vn/?order_code=GA7X2');
  });

  it('says nothing of sending where nothing was sent', async () => {
    const given = await evidence();
    const parcels = given.parcels.map((parcel) => ({
      ...parcel,
      carriage: null,
      steps: [],
    }));
    expect(evidenceInWords({ ...given, parcels }, ORIGIN).sent).to.equal(null);
  });
});

/** The column of codes at the right edge, looked at in overlapping windows so that each is once whole. */
async function codesOn(page: Buffer): Promise<string[]> {
  const { width = 0, height = 0 } = await sharp(page).metadata();
  const found = new Set<string>();
  const mm = width / 210;
  const side = Math.floor(34 * mm);
  for (let top = 0; top + side <= height; top += Math.floor(4 * mm)) {
    const frame = sharp(page)
      .extract({ left: Math.floor(164 * mm), top, width: side, height: side })
      .ensureAlpha()
      .raw();
    const { data, info } = await frame.toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    if (read) found.add(read);
  }
  return [...found];
}
