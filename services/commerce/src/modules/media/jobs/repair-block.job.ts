import { Logger } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { addressOf, BlockStore } from '../blocks/block-store.js';
import { Kubo } from '../blocks/kubo.js';
import { BlockAltered } from '../domain/media.errors.js';
import { repairBlock } from '../media.jobs.js';

/** Puts the right bytes back where altered ones lie, when the IPFS node still has them. */
@HandlesJob(repairBlock)
export class RepairBlock implements JobHandler<{ cid: string }> {
  private readonly logger = new Logger(RepairBlock.name);

  constructor(
    private readonly blocks: BlockStore,
    private readonly kubo: Kubo,
  ) {}

  async handle({ cid }: { cid: string }): Promise<void> {
    if ((await this.blocks.get(cid))?.altered === false) return;
    const bytes = await this.kubo.fetch(cid);
    if (addressOf(bytes) !== cid) throw new BlockAltered(cid);
    await this.blocks.put(bytes);
    this.logger.warn({ cid }, 'A block that was altered has its right bytes again.');
  }
}
