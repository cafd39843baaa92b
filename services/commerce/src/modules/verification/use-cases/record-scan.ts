import type { Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { RateLimits } from '../../../platform/http/rate-limits.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { ScansStore } from '../data/scans.store.js';
import { dayOf } from '../../../kernel/day.js';

/** A phone that looks again and again is one reader; more from one address may be readers behind one router. */
const COUNTED_AN_ADDRESS = { limit: 5, windowSeconds: 24 * 60 * 60 };

/** Counts one more look at a label: the day and a number, nothing of who looked or where from. */
@Injectable()
export class RecordScan {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly scans: ScansStore,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  /** @param address a pseudonym of where the reader is; it is forgotten with the day */
  async execute({ serialHash, address }: { serialHash: Hex; address: string }): Promise<void> {
    if (!(await this.limits.isWithin(`scan/${address}/${serialHash}`, COUNTED_AN_ADDRESS))) return;
    await this.uow.run((tx) => this.scans.count(tx, serialHash, dayOf(this.clock.now())));
  }
}
