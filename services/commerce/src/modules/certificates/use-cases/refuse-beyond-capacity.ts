import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/transaction.js';
import { RegistryQueries } from '../../chain/index.js';
import { CooperativeNotAdmitted } from '../../signing/index.js';
import { CapacityExceeded } from '../domain/certificates.errors.js';
import { dayOf } from '../../../kernel/day.js';

/** Says before anybody signs what the registry would refuse: a batch beyond the year's capacity. */
@Injectable()
export class RefuseBeyondCapacity {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws CapacityExceeded, CooperativeNotAdmitted */
  async within(tx: Tx, cooperativeNumber: string, asked: number): Promise<void> {
    const capacity = await this.registry.yearCapacity(tx, cooperativeNumber, this.clock.now());
    if (!capacity) throw new CooperativeNotAdmitted();
    const { endsAt, left, perYear } = capacity;
    if (asked > left) throw new CapacityExceeded({ asked, left, perYear, until: dayOf(endsAt) });
  }
}
