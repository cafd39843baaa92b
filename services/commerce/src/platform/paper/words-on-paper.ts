import { INK, PT_PER_MM, type Paper, type Weight } from './paper.js';

/** A place for words, in millimetres. */
export interface Place {
  left: number;
  top: number;
  width: number;
}

export interface Written {
  weight?: Weight;
  /** In points. */
  size: number;
  colour?: string;
}

export const QUIET = '#5E554E';

/** Writes a text into as many lines as it takes. @returns how high it is, in millimetres */
export function write({ document }: Paper, text: string, place: Place, as: Written): number {
  const { left, top, width } = place;
  document
    .font(as.weight ?? 'regular')
    .fontSize(as.size)
    .fillColor(as.colour ?? INK)
    .text(text, left * PT_PER_MM, top * PT_PER_MM, { width: width * PT_PER_MM });
  return heightOnPaper({ document }, text, width, as);
}

/** How high a text would be, in millimetres. */
export function heightOnPaper(
  { document }: Pick<Paper, 'document'>,
  text: string,
  width: number,
  { weight = 'regular', size }: Written,
): number {
  document.font(weight).fontSize(size);
  return document.heightOfString(text, { width: width * PT_PER_MM }) / PT_PER_MM;
}

export function drawLine({ document }: Paper, { left, top, width }: Place): void {
  document
    .moveTo(left * PT_PER_MM, top * PT_PER_MM)
    .lineTo((left + width) * PT_PER_MM, top * PT_PER_MM)
    .lineWidth(0.5)
    .stroke(QUIET);
}
