import { Injectable } from '@nestjs/common';
import { MAX_BLOCK_BYTES } from '@daulang/protocol';
import { Config } from '../../../platform/config/config.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BlockStore } from '../blocks/block-store.js';
import { MediaStore } from '../data/media.store.js';
import { BlockTooLarge } from '../domain/media.errors.js';
import type { PictureFacts } from '../domain/inspect-picture.js';
import { deriveSizes, pinBlock } from '../media.jobs.js';

/**
 * Puts bytes into the block store, under the address that their hash is. Call it before the transaction that
 * names the address: it writes a file, and doing it twice changes nothing.
 */
@Injectable()
export class StoreBlock {
  constructor(
    private readonly blocks: BlockStore,
    private readonly uow: UnitOfWork,
    private readonly store: MediaStore,
    private readonly config: Config,
  ) {}

  /**
   * @param mediaType of documents `application/json`; pictures go through `StorePhotograph`
   * @returns the content address (CIDv1, raw, sha2-256)
   * @throws BlockTooLarge above 1 MiB; StorageFull
   */
  async execute(bytes: Uint8Array, mediaType: string, picture?: PictureFacts): Promise<string> {
    if (bytes.length > MAX_BLOCK_BYTES) throw new BlockTooLarge(bytes.length, MAX_BLOCK_BYTES);
    const cid = await this.blocks.put(bytes);
    await this.uow.run(async (tx) => {
      const isNew = await this.store.keepBlock(tx, {
        cid,
        bytes: bytes.length,
        mediaType,
        width: picture?.width ?? null,
        height: picture?.height ?? null,
      });
      if (!isNew) return;
      if (picture) await tx.send(deriveSizes, { cid });
      if (this.config.ipfsApiUrl) await tx.send(pinBlock, { cid });
    });
    // The same bytes may have been forgotten between the two steps; from the second on they are kept.
    if (!(await this.blocks.has(cid))) await this.blocks.put(bytes);
    return cid;
  }
}
