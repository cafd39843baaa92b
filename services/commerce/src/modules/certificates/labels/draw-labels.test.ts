import { drawSerial, formatQr } from '@daulang/protocol';
import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';
import type { LabelLayout } from '../../../../api/office.js';
import { drawLabels, type Label } from './draw-labels.js';
import { labelLayouts } from './label-layouts.js';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;
const ORIGIN = 'https://daulang.example';

const aLabel = (): Label => ({
  serial: drawSerial((count) => new Uint8Array(randomBytes(count))),
  village: { slug: 'tay-ho', name: { vi: 'Làng nón bài thơ Tây Hồ', en: 'Tay Ho poem-hat village' } },
  craftSlug: 'conical-hats',
  title: { vi: 'Nón bài thơ sông Như Ý', en: 'Poem hat of the Như Ý river' },
  hasPatch: true,
});

/** What a scanner reads in a part of the page (fractions of its size): like a hand-held one, it looks from several distances. */
async function scan(page: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { width = 0, height = 0 } = await sharp(page).metadata();
  const label = await sharp(page)
    .extract({
      left: Math.floor(part.left * width),
      top: Math.floor(part.top * height),
      width: Math.floor(part.width * width),
      height: Math.floor(part.height * height),
    })
    .toBuffer();
  for (const distance of [300, 420, 540, 700, 900]) {
    const frame = sharp(label).resize({ width: distance }).ensureAlpha().raw();
    const { data, info } = await frame.toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    if (read) return read;
  }
  return undefined;
}

describe('a sheet of labels', function () {
  this.timeout(60_000);

  it('carries a readable QR code for each of its 24 pieces, each at its place', async () => {
    const labels = Array.from({ length: 24 }, aLabel);
    const [page, ...more] = await pdfToPng(await drawLabels(labels, ORIGIN, 'a4-3x8'), { viewportScale: 3 });
    expect(more).to.have.length(0);
    for (const [index, label] of labels.entries()) {
      const part = {
        left: ((index % 3) * 70) / 210,
        top: (0.5 + Math.floor(index / 3) * 37) / 297,
        width: 36 / 210,
        height: 37 / 297,
      };
      expect(await scan(page!.content!, part), `label ${index + 1}`).to.equal(
        formatQr({ origin: ORIGIN, serial: label.serial, gtin14: null }),
      );
    }
  });

  it('goes on to a second page after the last place', async () => {
    const pages = await pdfToPng(await drawLabels(Array.from({ length: 25 }, aLabel), ORIGIN, 'a4-3x8'));
    expect(pages).to.have.length(2);
  });

  it('asks every print dialog to leave its size alone', async () => {
    for (const layout of Object.keys(labelLayouts) as LabelLayout[]) {
      const pdf = (await drawLabels([aLabel()], ORIGIN, layout)).toString('latin1');
      const viewer = /\/ViewerPreferences (\d+) 0 R/.exec(pdf)?.[1];
      expect(viewer, layout).to.not.equal(undefined);
      expect(pdf, layout).to.match(new RegExp(`\\n${viewer} 0 obj\\n<<\\n/PrintScaling /None\\n>>`));
    }
  });

  it('leaves free what no printer reaches: five millimetres on every side of a sheet', async () => {
    for (const layout of ['a4-3x8', 'a4-4x10'] as const) {
      const { columns, rows } = labelLayouts[layout];
      const labels = Array.from({ length: columns * rows }, aLabel);
      const [page] = await pdfToPng(await drawLabels(labels, ORIGIN, layout), { viewportScale: 2 });
      const image = sharp(page!.content!).flatten({ background: '#ffffff' }).greyscale();
      const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
      const margin = Math.floor((5 / 210) * info.width);
      const printed = data.findIndex((shade, index) => {
        const x = index % info.width;
        const y = Math.floor(index / info.width);
        const isEdge = x < margin || x >= info.width - margin || y < margin || y >= info.height - margin;
        return isEdge && shade < 250;
      });
      expect(printed, layout).to.equal(-1);
    }
  });

  for (const layout of ['a4-4x10', 'roll-50x30', 'tag-40x70'] as const satisfies readonly LabelLayout[]) {
    it(`can be scanned in the layout ${layout}`, async () => {
      const label = aLabel();
      const [page] = await pdfToPng(await drawLabels([label], ORIGIN, layout), { viewportScale: 4 });
      const part = layout === 'a4-4x10' ? { left: 0.03, top: 0.06, width: 0.15, height: 0.1 } : whole;
      expect(await scan(page!.content!, part)).to.equal(
        formatQr({ origin: ORIGIN, serial: label.serial, gtin14: null }),
      );
    });
  }

  it('refuses a host so long that its modules would be too small to scan', async () => {
    const origin = `https://${'rat-dai.'.repeat(40)}example`;
    const refused = await drawLabels([aLabel()], origin, 'a4-4x10').then(
      () => undefined,
      (error: Error) => error.message,
    );
    expect(refused).to.match(/needs .* mm/);
  });
});

const whole = { left: 0, top: 0, width: 1, height: 1 };
