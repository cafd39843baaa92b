import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { TakeAllottedBack } from '../../inventory/index.js';
import { PhonesStore } from '../data/phones.store.js';
import { TakingsStore } from '../data/takings.store.js';
import { StallPhoneNotFound } from '../domain/stall.errors.js';

export interface CallBackInput {
  phoneId: string;
  officer: Pick<OfficerActor, 'userId' | 'cooperativeId'>;
  reason: string;
}

/** A phone is lost, or its seller away: what it had is for sale again. What it tells later is looked at by an officer. */
@Injectable()
export class CallBack {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly phones: PhonesStore,
    private readonly takings: TakingsStore,
    private readonly takeAllottedBack: TakeAllottedBack,
    private readonly clock: Clock,
  ) {}

  /** Called back twice is called back once. @throws StallPhoneNotFound, also for another cooperative's */
  async execute({ phoneId, officer, reason }: CallBackInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const phone = await this.phones.lock(tx, phoneId);
      if (phone?.cooperativeId !== officer.cooperativeId) throw new StallPhoneNotFound();
      if (phone.calledBackAt) return;
      const by = officer.userId;
      await this.phones.setCalledBack(tx, phoneId, { by, because: reason }, this.clock.now());
      const along = await this.takings.along(tx, phoneId);
      const ids = along.map(({ id }) => id);
      await this.takings.set(tx, ids, 'called-back');
      const pieceIds = along.map(({ pieceId }) => pieceId);
      await this.takeAllottedBack.within(tx, { phoneId, pieceIds, by: 'officer' });
    });
  }
}
