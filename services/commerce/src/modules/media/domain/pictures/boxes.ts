import { nameOf, requireStructure } from './parts.js';

/** A box of an ISO base media file (ISO/IEC 14496-12): `content` without its header, `from` where that begins. */
export interface Box {
  name: string;
  content: Buffer;
  from: number;
}

/**
 * The boxes that fill `bytes` from end to end.
 *
 * @param offset where `bytes` begins in its file
 * @throws BrokenStructure
 */
export function boxesIn(bytes: Buffer, offset = 0): Box[] {
  const boxes: Box[] = [];
  for (let at = 0; at < bytes.length;) {
    requireStructure(at + 8 <= bytes.length);
    // Sizes 0 ("to the end") and 1 ("in 64 bits") are for films.
    const size = bytes.readUInt32BE(at);
    requireStructure(size >= 8 && at + size <= bytes.length);
    boxes.push({
      name: nameOf(bytes, at + 4),
      content: bytes.subarray(at + 8, at + size),
      from: offset + at + 8,
    });
    at += size;
  }
  return boxes;
}

/** Reads numbers one after another. @throws BrokenStructure behind the end */
export class BoxReader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  /** @param size in bytes: 0 (which is 0), 1, 2, 4 or 8 */
  number(size: number): number {
    requireStructure(this.at + size <= this.bytes.length);
    let value = 0;
    for (let i = 0; i < size; i += 1) value = value * 256 + this.bytes[this.at + i]!;
    this.at += size;
    return value;
  }

  get isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }
}
