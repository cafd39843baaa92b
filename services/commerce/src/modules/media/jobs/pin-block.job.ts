import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BlockStore } from '../blocks/block-store.js';
import { Kubo } from '../blocks/kubo.js';
import { MediaQueries } from '../data/media.queries.js';
import { MediaStore } from '../data/media.store.js';
import { BlockAltered, BlockUnknown } from '../domain/media.errors.js';
import { pinBlock } from '../media.jobs.js';

/** Publishes a block beyond this machine, so that it outlives us. */
@HandlesJob(pinBlock)
export class PinBlock implements JobHandler<{ cid: string }> {
  constructor(
    private readonly blocks: BlockStore,
    private readonly kubo: Kubo,
    private readonly queries: MediaQueries,
    private readonly store: MediaStore,
    private readonly uow: UnitOfWork,
  ) {}

  async handle({ cid }: { cid: string }): Promise<void> {
    if ((await this.queries.block(cid))?.isPinned !== false) return;
    const block = await this.blocks.get(cid);
    if (!block) throw new BlockUnknown();
    if (block.altered) throw new BlockAltered(cid);
    await this.kubo.pin(cid, block.bytes);
    await this.uow.run((tx) => this.store.markPinned(tx, cid));
  }
}
