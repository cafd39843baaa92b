import { createRequire } from 'node:module';
import { pdfToPng } from 'pdf-to-png-converter';
import sharp from 'sharp';

const jsQR = createRequire(import.meta.url)('jsqr') as typeof import('jsqr').default;

/** The sheet of 3 × 8 labels of 70 × 37 mm on A4, in millimetres; the code stands in the left half of a label. */
const SHEET = { width: 210, height: 297, top: 0.5, columns: 3, label: { width: 70, height: 37 }, code: 36 };

/** What a scanner reads on the first labels of a printed A4 sheet with 24 places, in their order. */
export async function scanSheet(pdf: Buffer, count: number): Promise<(string | undefined)[]> {
  const [page] = await pdfToPng(pdf, { viewportScale: 3 });
  const picture = sharp(page!.content);
  const { width = 0, height = 0 } = await picture.metadata();
  const read: (string | undefined)[] = [];
  for (let place = 0; place < count; place += 1) {
    const column = place % SHEET.columns;
    const row = Math.floor(place / SHEET.columns);
    const label = await picture
      .clone()
      .extract({
        left: Math.floor(((column * SHEET.label.width) / SHEET.width) * width),
        top: Math.floor(((SHEET.top + row * SHEET.label.height) / SHEET.height) * height),
        width: Math.floor((SHEET.code / SHEET.width) * width),
        height: Math.floor((SHEET.label.height / SHEET.height) * height),
      })
      .png()
      .toBuffer();
    read.push(await scan(label));
  }
  return read;
}

/** Looks from several distances, as a hand holds a phone. */
async function scan(label: Buffer): Promise<string | undefined> {
  for (const distance of [300, 420, 540, 700, 900]) {
    const frame = sharp(label).resize({ width: distance }).ensureAlpha().raw();
    const { data, info } = await frame.toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
    if (read) return read;
  }
  return undefined;
}
