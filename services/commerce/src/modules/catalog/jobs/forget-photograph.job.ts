import { HandlesJob, type JobHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ForgetPicture } from '../../media/index.js';
import { forgetPhotograph } from '../catalog.jobs.js';
import { PhotographsStore } from '../data/photographs.store.js';

/** Published for ever is only what was signed: the rest goes, from the disk and from what is served. */
@HandlesJob(forgetPhotograph)
export class OnForgetPhotograph implements JobHandler<{ cid: string }> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly photographs: PhotographsStore,
    private readonly forgetPicture: ForgetPicture,
  ) {}

  async handle({ cid }: { cid: string }): Promise<void> {
    const isForgotten = await this.uow.run(
      async (tx) => !(await this.photographs.isNeeded(tx, cid)) && this.forgetPicture.within(tx, cid),
    );
    if (isForgotten) await this.forgetPicture.removeBytes(cid);
  }
}
