import { Injectable } from '@nestjs/common';
import { isCid } from '@daulang/protocol';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BlockStore, type FoundBlock } from '../blocks/block-store.js';
import { Kubo } from '../blocks/kubo.js';
import { repairBlock } from '../media.jobs.js';

/**
 * Reads a block for judging it: bytes that were changed come back too, marked `altered`, because a verdict must
 * show that. Whoever hands bytes out under their address uses the gateway, which refuses them.
 */
@Injectable()
export class ReadBlock {
  constructor(
    private readonly blocks: BlockStore,
    private readonly kubo: Kubo,
    private readonly uow: UnitOfWork,
  ) {}

  /**
   * Undefined when nothing is stored there, or when the text is no address of ours. An altered block is put in
   * line for repair when another source is known.
   */
  async execute(cid: string): Promise<FoundBlock | undefined> {
    if (!isCid(cid)) return undefined;
    const block = await this.blocks.get(cid);
    if (block?.altered && this.kubo.isNamed) {
      await this.uow.run((tx) => tx.send(repairBlock, { cid }, { key: cid }));
    }
    return block;
  }
}
