import { requirePixelsAlone } from './av1-parts.js';
import { type Box, boxesIn, BoxReader } from './boxes.js';
import { requireColourProfile } from './colour-profile.js';
import { BEHIND_THE_END, ForeignPart, nameOf, requireStructure } from './parts.js';

const FILE = new Set(['ftyp', 'meta', 'mdat']);
const META = new Set(['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp']);
const PROPERTIES = new Set(['ispe', 'pixi', 'av1C', 'colr', 'auxC', 'irot', 'imir', 'pasp']);
const ALPHA = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';

/** A handler without a name, which would be free text: version, `pict`, reserved fields, the name's closing zero. */
const HANDLER_BYTES = 25;

/**
 * One still picture and its transparency: items of coded pixels only, whose extents fill the file's data.
 *
 * @throws ForeignPart, BrokenStructure
 */
export function requireAvifAlone(bytes: Buffer): void {
  const { meta, mdat } = known(boxesIn(bytes), FILE);
  requireStructure(meta !== undefined && mdat !== undefined && meta.content.length > 4);
  const { hdlr, iinf, iloc, iref, iprp } = known(boxesIn(meta.content.subarray(4), meta.from + 4), META);
  requireStructure(!!hdlr && !!iinf && !!iloc && !!iprp);
  if (hdlr.content.length !== HANDLER_BYTES) throw new ForeignPart('hdlr');
  for (const item of boxesIn(iinf.content.subarray(iinf.content[0] === 0 ? 6 : 8))) requirePixelItem(item);
  // Version and flags stand before the references: only "this is the transparency of that" is one.
  for (const { name } of iref ? boxesIn(iref.content.subarray(4)) : []) {
    if (name !== 'auxl') throw new ForeignPart(name);
  }
  requireProperties(iprp);
  let end = mdat.from;
  for (const [from, length] of extentsIn(iloc.content).sort(([one], [other]) => one - other)) {
    if (from !== end) throw new ForeignPart('mdat');
    end += length;
    requireStructure(end <= mdat.from + mdat.content.length);
    requirePixelsAlone(bytes.subarray(from, end));
  }
  if (end !== mdat.from + mdat.content.length) throw new ForeignPart(BEHIND_THE_END);
}

/** By name. @throws ForeignPart for any other, and for a second one */
function known(boxes: Box[], names: ReadonlySet<string>): Partial<Record<string, Box>> {
  const found: Record<string, Box> = {};
  for (const box of boxes) {
    if (!names.has(box.name) || found[box.name]) throw new ForeignPart(box.name);
    found[box.name] = box;
  }
  return found;
}

/** `infe` of version 2: flags, id, protection, type, then a name, which we do not take. */
function requirePixelItem({ name, content }: Box): void {
  requireStructure(name === 'infe' && content[0] === 2 && content.length >= 13);
  const type = nameOf(content, 8);
  if (type !== 'av01') throw new ForeignPart(type);
  const title = content.toString('latin1', 12).replace(/\0/g, '');
  // What libheif and libavif call every picture and its transparency.
  if (title !== '' && title !== 'Color' && title !== 'Alpha') throw new ForeignPart('infe');
}

function requireProperties(iprp: Box): void {
  const { ipco } = known(boxesIn(iprp.content), new Set(['ipco', 'ipma']));
  for (const { name, content } of ipco ? boxesIn(ipco.content) : []) {
    if (!PROPERTIES.has(name)) throw new ForeignPart(name);
    if (name === 'auxC' && content.toString('latin1', 4) !== `${ALPHA}\0`) throw new ForeignPart('auxC');
    if (name === 'colr' && nameOf(content, 0) !== 'nclx') requireColourProfile(content.subarray(4));
  }
}

/** Where in the file the items' bytes lie. */
function extentsIn(iloc: Buffer): [from: number, length: number][] {
  const read = new BoxReader(iloc);
  const version = read.number(1);
  read.number(3);
  const sizes = read.number(2);
  const [ofOffset, ofLength, ofBase] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15];
  const ofIndex = version > 0 ? sizes & 15 : 0;
  const extents: [number, number][] = [];
  const items = read.number(version < 2 ? 2 : 4);
  for (let item = 0; item < items; item += 1) {
    read.number(version < 2 ? 2 : 4);
    // Construction method 0: from the file's beginning.
    if (version > 0) requireStructure(read.number(2) === 0);
    read.number(2);
    const base = read.number(ofBase);
    for (let left = read.number(2); left > 0; left -= 1) {
      read.number(ofIndex);
      extents.push([base + read.number(ofOffset), read.number(ofLength)]);
    }
  }
  requireStructure(read.isAtEnd);
  return extents;
}
