import { Injectable } from '@nestjs/common';
import { loadSharp } from '../domain/load-sharp.js';
import { ReadBlock } from './read-block.js';

/** Of a picture that is to stand small on paper, in a format that every PDF takes. */
@Injectable()
export class ShrinkPicture {
  constructor(private readonly readBlock: ReadBlock) {}

  /** @returns a JPEG at most so wide and so high; undefined when the picture is gone, altered, or none */
  async execute(cid: string, side: number): Promise<Buffer | undefined> {
    const block = await this.readBlock.execute(cid);
    if (!block || block.altered) return undefined;
    const sharp = await loadSharp();
    return sharp(block.bytes)
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 78 })
      .toBuffer()
      .catch(() => undefined);
  }
}
