import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/unit-of-work.js';
import { Directory } from '../../../accounts/index.js';
import { ActsStore } from '../../data/acts.store.js';
import { ActNotFound, ActNotSignable, CooperativeNotAdmitted } from '../../domain/signing.errors.js';
import { PrepareAct } from '../../use-cases/prepare-act.js';

/** Fixes the message of an act of a cooperative and says which digest its signers sign. */
@Injectable()
export class PrepareActToSign {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: Directory,
    private readonly acts: ActsStore,
    private readonly prepareAct: PrepareAct,
  ) {}

  /** @throws ActNotFound (also for another cooperative's), ActNotSignable, CooperativeNotAdmitted */
  async execute({
    cooperativeId,
    actId,
  }: {
    cooperativeId: string;
    actId: string;
  }): Promise<{ digest: Hex }> {
    return this.uow.run(async (tx) => {
      const cooperativeNumber = await this.directory.cooperativeNumberOf(tx, cooperativeId);
      if (!cooperativeNumber) throw new CooperativeNotAdmitted();
      const act = await this.acts.lock(tx, actId);
      if (act?.cooperativeId !== cooperativeId) throw new ActNotFound({ actId });
      if (act.state !== 'signing') throw new ActNotSignable({ actId, state: act.state });
      return { digest: (await this.prepareAct.within(tx, act, cooperativeNumber)).prepared.digest };
    });
  }
}
