import { requireColourProfile } from './colour-profile.js';
import { BEHIND_THE_END, ForeignPart, nameOf, requireStructure } from './parts.js';

/** A still picture, its transparency, its colours, and the header that announces them. */
const CHUNKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);

/**
 * One still picture in one RIFF file that ends where it says.
 *
 * @throws ForeignPart, BrokenStructure
 */
export function requireWebpAlone(bytes: Buffer): void {
  requireStructure(bytes.length >= 12 && nameOf(bytes, 0) === 'RIFF' && nameOf(bytes, 8) === 'WEBP');
  const end = 8 + bytes.readUInt32LE(4);
  requireStructure(end <= bytes.length);
  if (end < bytes.length) throw new ForeignPart(BEHIND_THE_END);
  const seen = new Set<string>();
  for (let at = 12; at < end;) {
    requireStructure(at + 8 <= end);
    const name = nameOf(bytes, at);
    const from = at + 8;
    const length = bytes.readUInt32LE(at + 4);
    // An odd length is followed by one byte, which is zero.
    const next = from + length + (length % 2);
    requireStructure(next <= end);
    if (!CHUNKS.has(name) || seen.has(name)) throw new ForeignPart(name);
    if (length % 2 === 1 && bytes[next - 1] !== 0) throw new ForeignPart(BEHIND_THE_END);
    if (name === 'ICCP') requireColourProfile(bytes.subarray(from, from + length));
    seen.add(name);
    at = next;
  }
  requireStructure(seen.has('VP8 ') !== seen.has('VP8L'));
}
