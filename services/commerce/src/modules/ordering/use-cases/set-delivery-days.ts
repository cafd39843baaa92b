import { Injectable } from '@nestjs/common';
import type { SetDeliveryDaysRequest } from '../../../../api/delivery-days.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { DeliveryDaysStore } from '../data/delivery-days.store.js';

/** From now on buyers may wish for one of these days, or for none; what was ordered before stays as it was. */
@Injectable()
export class SetDeliveryDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: DeliveryDaysStore,
    private readonly clock: Clock,
  ) {}

  async execute({ officer, days }: { officer: OfficerActor } & SetDeliveryDaysRequest): Promise<void> {
    const now = this.clock.now();
    await this.uow.run((tx) =>
      this.store.add(tx, {
        id: newId(now.getTime()),
        cooperativeId: officer.cooperativeId,
        validFrom: now,
        days: days && { ...days, weekdays: days.weekdays.toSorted((one, other) => one - other) },
        setBy: officer.userId,
      }),
    );
  }
}
