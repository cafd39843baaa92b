import { Injectable } from '@nestjs/common';
import type { RegisteredPhone } from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor, StudioActor } from '../../accounts/index.js';
import { PhonesStore } from '../data/phones.store.js';
import { newPhoneSecret, secretHashOf } from '../phone-secret.js';

/** Who sells at stalls: an artisan what they made, or who helps them; an officer what anybody of the cooperative made. */
export type StallSeller = StudioActor | OfficerActor;

/** A phone sells at stalls from now on, for the person who is signed in on it. */
@Injectable()
export class RegisterPhone {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly phones: PhonesStore,
    private readonly clock: Clock,
  ) {}

  async execute({ seller, name }: { seller: StallSeller; name: string }): Promise<RegisteredPhone> {
    const secret = newPhoneSecret();
    return this.uow.run(async (tx) => {
      const now = this.clock.now();
      const id = newId(now.getTime());
      const { userId, cooperativeId, artisanId } = seller;
      await this.phones.insert(
        tx,
        {
          ...{ id, userId, cooperativeId, artisanId, name, secretHash: secretHashOf(secret) },
          byHelper: seller.role === 'helper',
        },
        now,
      );
      return { id, name, secret };
    });
  }
}
