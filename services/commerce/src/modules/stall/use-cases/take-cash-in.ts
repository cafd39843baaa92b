import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { PostSellerCash } from '../../ledger/index.js';
import { ClosingsStore } from '../data/closings.store.js';
import { ClosingNotFound } from '../domain/stall.errors.js';

export interface TakeCashInInput {
  closingId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
}

/** A seller hands in what they counted. */
@Injectable()
export class TakeCashIn {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly closings: ClosingsStore,
    private readonly postSellerCash: PostSellerCash,
    private readonly clock: Clock,
  ) {}

  /** Told twice, it came once. @throws ClosingNotFound, also for another cooperative's */
  async execute({ closingId, officer }: TakeCashInInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const closing = await this.closings.lockOwn(tx, closingId, officer.cooperativeId);
      if (!closing) throw new ClosingNotFound();
      if (closing.isHandedIn) return;
      await this.closings.setHandedIn(tx, closingId, officer.userId, this.clock.now());
      const { phoneId, counted: amount } = closing;
      await this.postSellerCash.handedIn(tx, { closingId, phoneId, amount });
    });
  }
}
