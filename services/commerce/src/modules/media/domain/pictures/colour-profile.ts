import { ForeignPart, nameOf } from './parts.js';

const HEADER_BYTES = 128;
const TAG_BYTES = 12;

/** What browsers and cameras write takes half a kilobyte to three; more hides something or is for a print shop. */
const MOST_BYTES = 4096;

/** What describes colours of a screen or a camera (ICC.1), and the two texts a profile must have. */
const TAGS = new Set([
  ...['desc', 'cprt', 'wtpt', 'bkpt', 'chad', 'lumi', 'meas', 'tech', 'view', 'vued', 'dmnd', 'dmdd', 'cicp'],
  ...['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC', 'kTRC', 'chrm'],
]);

const PROFILE = 'ICC profile';

/**
 * A small profile whose every byte belongs to its header, its table or a tag that describes colour.
 *
 * @throws ForeignPart
 */
export function requireColourProfile(profile: Buffer): void {
  const refuse = (part = PROFILE): never => {
    throw new ForeignPart(part);
  };
  if (profile.length < HEADER_BYTES + 4 || profile.length > MOST_BYTES) refuse();
  if (profile.readUInt32BE(0) !== profile.length || nameOf(profile, 36) !== 'acsp') refuse();
  const count = profile.readUInt32BE(HEADER_BYTES);
  let end = HEADER_BYTES + 4 + count * TAG_BYTES;
  if (end > profile.length) refuse();
  const places: [from: number, to: number][] = [];
  for (let tag = 0; tag < count; tag += 1) {
    const at = HEADER_BYTES + 4 + tag * TAG_BYTES;
    if (!TAGS.has(nameOf(profile, at))) refuse(`${PROFILE} ${nameOf(profile, at)}`);
    const from = profile.readUInt32BE(at + 4);
    places.push([from, from + profile.readUInt32BE(at + 8)]);
  }
  // Tags may share their bytes; between and behind them only zeros fill up to a multiple of four.
  for (const [from, to] of places.sort(([one], [other]) => one - other)) {
    if (from > end && !isFiller(profile, end, from)) refuse();
    end = Math.max(end, to);
  }
  if (end > profile.length || !isFiller(profile, end, profile.length)) refuse();
}

const isFiller = (bytes: Buffer, from: number, to: number): boolean =>
  to - from < 4 && bytes.subarray(from, to).every((byte) => byte === 0);
