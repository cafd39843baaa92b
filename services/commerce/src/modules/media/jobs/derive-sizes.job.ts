import { Logger } from '@nestjs/common';
import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { BlockStore } from '../blocks/block-store.js';
import { DerivedSizes } from '../blocks/derived-sizes.js';
import { MediaQueries } from '../data/media.queries.js';
import { MediaStore } from '../data/media.store.js';
import { deriveSizes } from '../media.jobs.js';

@HandlesJob(deriveSizes)
export class DeriveSizes implements JobHandler<{ cid: string }> {
  private readonly logger = new Logger(DeriveSizes.name);

  constructor(
    private readonly blocks: BlockStore,
    private readonly derived: DerivedSizes,
    private readonly queries: MediaQueries,
    private readonly store: MediaStore,
    private readonly uow: UnitOfWork,
  ) {}

  async handle({ cid }: { cid: string }): Promise<void> {
    if ((await this.queries.block(cid))?.isDerived !== false) return;
    const block = await this.blocks.get(cid);
    if (!block || block.altered) {
      this.logger.error({ cid }, 'A picture is missing or altered; no sizes are made of it.');
      return;
    }
    await this.derived.make(cid, block.bytes);
    await this.uow.run((tx) => this.store.markDerived(tx, cid));
  }
}
