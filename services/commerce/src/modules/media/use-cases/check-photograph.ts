import { Injectable } from '@nestjs/common';
import { MAX_BLOCK_BYTES } from '@daulang/protocol';
import { inspectPicture, type PictureFacts } from '../domain/inspect-picture.js';
import { BlockTooLarge } from '../domain/media.errors.js';

/** What a photograph must be, whoever took it and wherever it is kept: of one size at most, a picture alone, whole. */
@Injectable()
export class CheckPhotograph {
  /**
   * @throws BlockTooLarge, PictureFormatRefused, PictureTooManyPixels, PictureHasMetadata, PictureUnreadable
   */
  async execute(bytes: Uint8Array): Promise<PictureFacts> {
    if (bytes.length > MAX_BLOCK_BYTES) throw new BlockTooLarge(bytes.length, MAX_BLOCK_BYTES);
    return inspectPicture(bytes);
  }
}
