import { Injectable } from '@nestjs/common';
import { isCid } from '@daulang/protocol';
import { BlockStore, type FoundBlock } from '../blocks/block-store.js';

/**
 * Reads a block for judging it: bytes that were changed come back too, marked `altered`, because a verdict must
 * show that. Whoever hands bytes out under their address uses the gateway, which refuses them.
 */
@Injectable()
export class ReadBlock {
  constructor(private readonly blocks: BlockStore) {}

  /** Undefined when nothing is stored there, or when the text is no address of ours. */
  async execute(cid: string): Promise<FoundBlock | undefined> {
    return isCid(cid) ? this.blocks.get(cid) : undefined;
  }
}
