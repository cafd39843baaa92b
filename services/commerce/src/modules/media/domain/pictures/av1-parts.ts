import { ForeignPart, requireStructure } from './parts.js';

/** Sequence header, temporal delimiter, frame header, tile group, frame, repeated frame header (AV1, 6.2.2). */
const PIXELS = new Set([1, 2, 3, 4, 6, 7]);

/**
 * Units of one coded picture; metadata and padding among them would say something else.
 *
 * @throws ForeignPart, BrokenStructure
 */
export function requirePixelsAlone(bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    const header = bytes[at]!;
    const type = (header >> 3) & 15;
    if (!PIXELS.has(type)) throw new ForeignPart(`OBU ${type}`);
    at += header & 4 ? 2 : 1;
    // Without a size a unit fills what is left.
    if (!(header & 2)) return;
    let length = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at];
      requireStructure(byte !== undefined && shift < 35);
      length += (byte & 127) * 2 ** shift;
      at += 1;
      if (byte < 128) break;
    }
    at += length;
    requireStructure(at <= bytes.length);
  }
}
