import type { Bilingual } from '../../../../api/text.js';
import { drawQr } from '../../../platform/paper/draw-qr.js';
import { INK, PT_PER_MM } from '../../../platform/paper/paper.js';
import { EVIDENCE_WORDS } from './words.js';

const A4 = { width: 210, height: 297 };
const MARGIN = 16;
const WIDTH = A4.width - 2 * MARGIN;
const BOTTOM = A4.height - MARGIN;
/** Of a fact's name, in two languages one below the other where they are long. */
const NAME_WIDTH = 50;
const SQUARE = 24;
const QUIET = '#6B625C';
const SIZE = 9.5;

export const both = ({ vi, en }: Bilingual): string => (vi === en ? vi : `${vi} · ${en}`);

/** Pages that fill from top to foot; each says which order it is of. Lengths in millimetres. */
export class EvidenceSheet {
  private y = MARGIN;
  private page = 0;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly orderCode: string,
  ) {
    this.turn();
  }

  title(text: Bilingual): void {
    this.write(text.vi, MARGIN, WIDTH, 'bold', 17);
    this.write(text.en, MARGIN, WIDTH, 'regular', 12, QUIET);
    this.y += 2;
  }

  heading(text: string): void {
    this.need(20);
    this.y += 4;
    this.write(text, MARGIN, WIDTH, 'bold', 12);
    this.document
      .moveTo(MARGIN * PT_PER_MM, this.y * PT_PER_MM)
      .lineTo((MARGIN + WIDTH) * PT_PER_MM, this.y * PT_PER_MM)
      .lineWidth(0.5)
      .stroke(QUIET);
    this.y += 1.5;
  }

  note(text: string): void {
    this.write(text, MARGIN, WIDTH, 'regular', SIZE, QUIET);
  }

  fact(name: Bilingual, value: string, link?: string): void {
    const right = { left: MARGIN + NAME_WIDTH, width: WIDTH - NAME_WIDTH };
    const name2 = both(name);
    this.need(
      Math.max(this.heightOf(name2, NAME_WIDTH - 2, 'regular'), this.heightOf(value, right.width, 'regular')),
    );
    const top = this.y;
    this.write(name2, MARGIN, NAME_WIDTH - 2, 'regular', SIZE, QUIET);
    const below = this.y;
    this.y = top;
    this.write(value, right.left, right.width, 'regular', SIZE, INK, link);
    this.y = Math.max(this.y, below) + 0.6;
  }

  /** Lines of words, a picture before them and a QR code behind, as far as there are any. */
  block(
    lines: readonly string[],
    beside: { picture: Buffer | null; qr: { text: string; hint: string } | null },
  ): void {
    const left = MARGIN + (beside.picture ? SQUARE + 3 : 0);
    const width = MARGIN + WIDTH - left - (beside.qr ? SQUARE + 3 : 0);
    const words = lines.reduce(
      (sum, line, nth) => sum + this.heightOf(line, width, nth ? 'regular' : 'bold'),
      0,
    );
    const squares = (beside.picture ? SQUARE : 0) || (beside.qr ? SQUARE + 5 : 0);
    this.need(Math.max(words, squares, beside.qr ? SQUARE + 5 : 0) + 3);
    this.y += 1.5;
    const top = this.y;
    if (beside.picture) {
      const fit: [number, number] = [SQUARE * PT_PER_MM, SQUARE * PT_PER_MM];
      this.document.image(beside.picture, MARGIN * PT_PER_MM, top * PT_PER_MM, { fit });
    }
    if (beside.qr) this.drawQr(beside.qr, top);
    lines.forEach((line, nth) => {
      const link = /^https?:\S+$/.test(line) ? line : undefined;
      this.write(line, left, width, nth ? 'regular' : 'bold', SIZE, INK, link);
    });
    this.y = Math.max(this.y, top + (beside.qr ? SQUARE + 5 : beside.picture ? SQUARE : 0)) + 2;
  }

  private drawQr({ text, hint }: { text: string; hint: string }, top: number): void {
    const left = MARGIN + WIDTH - SQUARE;
    drawQr(this.document, text, left, top, SQUARE, PT_PER_MM);
    this.document
      .font('regular')
      .fontSize(6)
      .fillColor(QUIET)
      .text(hint, (left - 5) * PT_PER_MM, (top + SQUARE) * PT_PER_MM, {
        width: (SQUARE + 10) * PT_PER_MM,
        align: 'center',
      });
  }

  private write(
    text: string,
    left: number,
    width: number,
    weight: 'regular' | 'bold',
    size = SIZE,
    colour = INK,
    link?: string,
  ): void {
    const height = this.heightOf(text, width, weight, size);
    this.need(height);
    this.document
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(text, left * PT_PER_MM, this.y * PT_PER_MM, {
        width: width * PT_PER_MM,
        // PDFKit would begin a page of its own where a text meets the foot.
        height: (height + 1) * PT_PER_MM,
        ...(link && { link, underline: true }),
      });
    this.y += height;
  }

  private heightOf(text: string, width: number, weight: 'regular' | 'bold', size = SIZE): number {
    const { document } = this;
    return (
      document
        .font(weight)
        .fontSize(size)
        .heightOfString(text, { width: width * PT_PER_MM }) / PT_PER_MM
    );
  }

  private need(height: number): void {
    if (this.y + height > BOTTOM) this.turn();
  }

  private turn(): void {
    this.page += 1;
    this.document.addPage({ size: 'A4', margin: 0 });
    this.document
      .font('regular')
      .fontSize(8)
      .fillColor(QUIET)
      .text(
        `Dấu Làng · ${this.orderCode} · ${both(EVIDENCE_WORDS.page)} ${this.page}`,
        MARGIN * PT_PER_MM,
        8 * PT_PER_MM,
        { width: WIDTH * PT_PER_MM, height: 12 },
      );
    this.y = MARGIN;
  }
}
