import { createInflate, inflateSync } from 'node:zlib';
import { requireColourProfile } from './colour-profile.js';
import { BEHIND_THE_END, ForeignPart, nameOf, requireStructure } from './parts.js';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Most bytes of what stands beside the pixels: a palette, one transparent colour or 256, how colours are meant. */
const CHUNKS: Readonly<Record<string, number>> = {
  ...{ IHDR: 13, PLTE: 768, IDAT: 0xffff_ffff, IEND: 0, tRNS: 256 },
  ...{ sRGB: 1, gAMA: 4, cHRM: 32, sBIT: 4, cICP: 4, pHYs: 9, bKGD: 6, iCCP: 4096 },
};

/**
 * One still picture from the signature to IEND, whose packed pixels hold nothing but its rows.
 *
 * @throws ForeignPart, BrokenStructure
 */
export async function requirePngAlone(bytes: Buffer): Promise<void> {
  requireStructure(bytes.subarray(0, 8).equals(SIGNATURE));
  const packed: Buffer[] = [];
  let header: Buffer | undefined;
  const seen = new Set<string>();
  for (let at = 8; ;) {
    requireStructure(at + 12 <= bytes.length);
    const name = nameOf(bytes, at + 4);
    const length = bytes.readUInt32BE(at);
    const next = at + 12 + length;
    requireStructure(next <= bytes.length);
    const content = bytes.subarray(at + 8, at + 8 + length);
    const most = CHUNKS[name];
    if (most === undefined || length > most || (name !== 'IDAT' && seen.has(name)))
      throw new ForeignPart(name);
    seen.add(name);
    if (name === 'IHDR') header = content;
    if (name === 'IDAT') packed.push(content);
    if (name === 'iCCP') requirePackedProfile(content);
    at = next;
    if (name !== 'IEND') continue;
    if (at !== bytes.length) throw new ForeignPart(BEHIND_THE_END);
    break;
  }
  requireStructure(header?.length === 13);
  await requireRowsAlone(Buffer.concat(packed), bytesOfRows(header));
}

/** `name \0 0 <deflated profile>` */
function requirePackedProfile(content: Buffer): void {
  const nameEnd = content.indexOf(0);
  requireStructure(nameEnd > 0 && content[nameEnd + 1] === 0);
  const packed = content.subarray(nameEnd + 2);
  const profile = unpack(packed);
  if (!profile) throw new ForeignPart('iCCP');
  requireColourProfile(profile);
}

function unpack(packed: Buffer): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: 8192 });
  } catch {
    return undefined;
  }
}

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many bytes the rows unpack to, each with its filter's byte. */
function bytesOfRows(header: Buffer): number {
  const samples = SAMPLES[header[9]!];
  // Interlaced pictures (seven small ones in one) come from no camera and no browser.
  if (header[12] !== 0) throw new ForeignPart('Adam7');
  requireStructure(samples !== undefined);
  const width = header.readUInt32BE(0);
  return header.readUInt32BE(4) * (1 + Math.ceil((width * samples * header[8]!) / 8));
}

/** Counted in passing: the rows of the largest picture would fill a hundred megabytes. */
async function requireRowsAlone(packed: Buffer, expected: number): Promise<void> {
  const inflate = createInflate();
  inflate.end(packed);
  let unpacked = 0;
  try {
    for await (const part of inflate) {
      unpacked += (part as Buffer).length;
      if (unpacked > expected) throw new ForeignPart('IDAT');
    }
  } catch (error) {
    requireStructure(error instanceof ForeignPart);
    throw error;
  }
  requireStructure(unpacked === expected);
  if (inflate.bytesWritten !== packed.length) throw new ForeignPart('IDAT');
}
