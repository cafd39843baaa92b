import { requireColourProfile } from './colour-profile.js';
import { BEHIND_THE_END, ForeignPart, requireStructure } from './parts.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;

/** Tables, frames of Huffman coding (baseline, extended, progressive) and the restart interval. */
const PICTURE = new Set([0xdb, 0xc4, 0xc0, 0xc1, 0xc2, 0xdd, SOS]);

const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;

const JFIF = 'JFIF\0';
const PROFILE = 'ICC_PROFILE\0';
const ADOBE = 'Adobe';

/** JFIF's header with a thumbnail of no pixels, and Adobe's with how colours were turned. */
const JFIF_BYTES = 14;
const ADOBE_BYTES = 12;

/**
 * One picture from its first byte to its last: no second one (MPO), no film behind it, no segment that is not of the
 * picture itself, its size or its colours.
 *
 * @throws ForeignPart, BrokenStructure
 */
export function requireJpegAlone(bytes: Buffer): void {
  requireStructure(bytes[0] === 0xff && bytes[1] === SOI);
  let at = 2;
  for (;;) {
    const marker = bytes[at + 1];
    requireStructure(bytes[at] === 0xff && marker !== undefined);
    if (marker === EOI) {
      if (at + 2 !== bytes.length) throw new ForeignPart(BEHIND_THE_END);
      return;
    }
    requireStructure(at + 4 <= bytes.length);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    requireStructure(end >= at + 4 && end <= bytes.length);
    requireNeeded(marker, bytes.subarray(at + 4, end));
    at = marker === SOS ? endOfScan(bytes, end) : end;
  }
}

function requireNeeded(marker: number, content: Buffer): void {
  if (PICTURE.has(marker)) return;
  const begins = (text: string) => content.toString('latin1', 0, text.length) === text;
  if (marker === APP0 && begins(JFIF) && content.length === JFIF_BYTES) return;
  if (marker === APP14 && begins(ADOBE) && content.length === ADOBE_BYTES) return;
  // Number and count of the profile's segments: the small ones taken here fit into one.
  if (marker === APP2 && begins(`${PROFILE}\x01\x01`)) {
    return requireColourProfile(content.subarray(PROFILE.length + 2));
  }
  throw new ForeignPart(nameOfSegment(marker, content));
}

/** Where coded pixels stop: at a marker that is neither a stuffed 0xff nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1];
    const isPixels = next === 0 || (next !== undefined && next >= 0xd0 && next <= 0xd7);
    if (!isPixels) return at;
  }
  return bytes.length;
}

function nameOfSegment(marker: number, content: Buffer): string {
  if (marker === 0xfe) return 'COM';
  const isApp = marker >= 0xe0 && marker <= 0xef;
  if (!isApp) return `0x${marker.toString(16)}`;
  const label = /^[\w ./:-]{3,12}/.exec(content.toString('latin1', 0, 12))?.[0];
  return label === undefined ? `APP${marker - 0xe0}` : `APP${marker - 0xe0} ${label}`;
}
