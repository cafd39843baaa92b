import { formatQr, formatSerial, type Serial } from '@daulang/protocol';
import type { LabelLayout } from '../../../../api/office.js';
import type { Bilingual } from '../../../../api/text.js';
import { craftMark, faceOf } from '../../../../api/village-seal.js';
import { drawQr } from '../../../platform/pdf/draw-qr.js';
import { INK, openPdf, PT_PER_MM } from '../../../platform/pdf/pdf.js';
import { labelLayouts, placeOf, printableArea, type SheetLayout } from './label-layouts.js';

/** What one label says. */
export interface Label {
  serial: Serial;
  village: { slug: string; name: Bilingual };
  craftSlug: string;
  title: Bilingual;
  /** Whether a hidden code belongs to the piece, to be scratched free by its buyer. */
  hasPatch: boolean;
}

const SCRATCH_LATER: Bilingual = {
  vi: 'Chỉ cào lớp phủ sau khi đã mua.',
  en: 'Scratch it only after buying.',
};

/** So wide are the words beside a QR, in millimetres, that the warning of the patch fits into one line. */
const WORDS_WIDTH = 32;

const SEAL = '#B3261E';

/**
 * A PDF of labels, one a piece, in the order given.
 *
 * @param origin scheme and host that the QR names, such as `https://daulang.example`
 * @returns the file's bytes
 */
export async function drawLabels(
  labels: readonly Label[],
  origin: string,
  layoutName: LabelLayout,
): Promise<Buffer> {
  const layout = labelLayouts[layoutName];
  const { document, bytes } = await openPdf('Nhãn chứng nhận · Certificate labels');
  printAsItIs(document);
  let page = -1;
  labels.forEach((label, index) => {
    const place = placeOf(layout, index);
    if (place.page !== page) {
      document.addPage({ size: [layout.page.width * PT_PER_MM, layout.page.height * PT_PER_MM], margin: 0 });
      page = place.page;
    }
    drawLabel(document, label, origin, layout, place.left, place.top);
  });
  document.end();
  return bytes;
}

function drawLabel(
  document: PDFKit.PDFDocument,
  label: Label,
  origin: string,
  layout: SheetLayout,
  left: number,
  top: number,
): void {
  const area = printableArea(layout, { left, top });
  const bottom = area.top + area.height;
  const isSmall = layout.label.height < 32;
  const besideQr = isSmall ? 0 : WORDS_WIDTH + 1;
  const qr = Math.min(area.width - (layout.upright ? 4 : besideQr), area.height);
  const qrLeft = layout.upright ? area.left + (area.width - qr) / 2 : area.left;
  drawQr(document, formatQr({ origin, serial: label.serial, gtin14: null }), qrLeft, area.top, qr, PT_PER_MM);

  const words = layout.upright
    ? { left: area.left, top: area.top + qr + 1, width: area.width }
    : { left: qrLeft + qr + 1, top: area.top + 1, width: area.width - qr - 1 };
  const size = isSmall ? 5 : 6.5;
  const lineHeight = (size * 1.3) / PT_PER_MM;
  const sealSide = isSmall ? 6 : 8.5;
  drawSeal(document, label, words.left, words.top, sealSide);

  const write = (
    text: string,
    x: number,
    y: number,
    lines: number,
    weight: 'regular' | 'bold',
    ofSize = size,
  ) =>
    document
      .font(weight)
      .fontSize(ofSize)
      .fillColor(INK)
      .text(text, x * PT_PER_MM, y * PT_PER_MM, {
        width: (words.left + words.width - x) * PT_PER_MM,
        height: lines * ofSize * 1.3,
        ellipsis: true,
      });
  write(label.village.name.vi, words.left + sealSide + 1, words.top, isSmall ? 3 : 2, 'bold');
  if (!isSmall) {
    const below = words.top + sealSide + 1;
    write(label.title.vi, words.left, below, 1, 'regular');
    if (label.hasPatch) {
      write(SCRATCH_LATER.vi, words.left, below + lineHeight * 1.4, 1, 'regular', size - 1);
      write(SCRATCH_LATER.en, words.left, below + lineHeight * 2.4, 1, 'regular', size - 1);
    }
  }
  const serial = serialLines(label.serial, layout.upright);
  const foot = bottom - lineHeight * 1.1;
  write(new URL(origin).host, words.left, foot, 1, 'regular', size - 0.5);
  serial.forEach((text, row) =>
    write(text, words.left, foot - (serial.length - row) * lineHeight * 1.12, 1, 'bold', size + 0.5),
  );
}

/** In groups of four; two lines where the words stand beside the QR, so that no group is broken. */
function serialLines(serial: Serial, upright: boolean): string[] {
  const groups = formatSerial(serial).split(/[-\s]/);
  return upright ? [groups.join('-')] : [groups.slice(0, 2).join('-'), groups.slice(2).join('-')];
}

/** Shrunk "to fit", labels would miss their places on the sheet: the print dialog is told to leave the size alone. */
function printAsItIs(document: PDFKit.PDFDocument): void {
  const { data } = (document as unknown as { _root: { data: Record<string, unknown> } })._root;
  data['ViewerPreferences'] = document.ref({ PrintScaling: 'None' });
}

/** The village's seal, as on the pages. */
function drawSeal(document: PDFKit.PDFDocument, label: Label, left: number, top: number, side: number): void {
  const mark = craftMark(label.craftSlug);
  document.save();
  document.translate(left * PT_PER_MM, top * PT_PER_MM).scale((side * PT_PER_MM) / 64);
  document.path(faceOf(label.village.slug)).fill(SEAL);
  document.translate(32, 32).scale(0.74).translate(-32, -32);
  document.lineWidth(2.6).lineCap('round').lineJoin('round').path(mark.lines).stroke('#FFFFFF');
  if (mark.solids) document.path(mark.solids).fill('#FFFFFF');
  document.restore();
}
