import { Injectable } from '@nestjs/common';
import { MAX_BLOCK_BYTES } from '@daulang/protocol';
import { inspectPicture } from '../domain/inspect-picture.js';
import { BlockTooLarge } from '../domain/media.errors.js';
import { StoreBlock } from './store-block.js';

export interface StoredPhotograph {
  cid: string;
  width: number;
  height: number;
  mediaType: string;
}

/** Checks a published original and stores its very bytes: the artisan's phone signs their address. */
@Injectable()
export class StorePhotograph {
  constructor(private readonly storeBlock: StoreBlock) {}

  /**
   * @throws BlockTooLarge, PictureFormatRefused, PictureTooManyPixels, PictureHasMetadata, PictureUnreadable
   */
  async execute(bytes: Uint8Array): Promise<StoredPhotograph> {
    if (bytes.length > MAX_BLOCK_BYTES) throw new BlockTooLarge(bytes.length, MAX_BLOCK_BYTES);
    const facts = await inspectPicture(bytes);
    const cid = await this.storeBlock.execute(bytes, facts.mediaType, facts);
    return { cid, ...facts };
  }
}
