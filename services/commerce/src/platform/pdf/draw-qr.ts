import { encode } from 'uqr';
import { invariant } from '../../kernel/errors.js';

/** Below this a cheap phone's camera loses modules on paper (product.md, labels). */
const SMALLEST_MODULE_MM = 0.4;
/** ISO/IEC 18004 asks for four light modules on every side. */
const QUIET_ZONE = 4;

/** The surface of PDFKit that a QR needs. */
interface Canvas {
  rect(x: number, y: number, width: number, height: number): Canvas;
  fill(colour: string): Canvas;
}

/**
 * Draws a QR code (level M, for paper) with its quiet zone into a square of `side` millimetres.
 *
 * @param pointsPerMm the canvas's unit
 * @throws when the square is too small for a module of 0.4 mm
 */
export function drawQr(
  canvas: Canvas,
  text: string,
  left: number,
  top: number,
  side: number,
  pointsPerMm: number,
): void {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE, boostEcc: false });
  const module = side / size;
  invariant(
    module >= SMALLEST_MODULE_MM,
    `A QR code of ${size} modules needs ${size * SMALLEST_MODULE_MM} mm; the label gives it ${side} mm.`,
  );
  data.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      const from = x;
      while (x < row.length && row[x]) x += 1;
      // One bar for a run of dark modules: touching squares would show hairlines in some viewers.
      if (x > from) {
        canvas.rect(
          (left + from * module) * pointsPerMm,
          (top + y * module) * pointsPerMm,
          (x - from) * module * pointsPerMm,
          module * pointsPerMm * 1.02,
        );
      }
      x += 1;
    }
  });
  canvas.fill('#000000');
}
