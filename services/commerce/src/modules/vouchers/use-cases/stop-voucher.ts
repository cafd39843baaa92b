import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { VouchersStore } from '../data/vouchers.store.js';
import { VoucherNotFound } from '../domain/vouchers.errors.js';

/** Nobody can use it from now on; orders that were placed with it stay as they are. */
@Injectable()
export class StopVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vouchers: VouchersStore,
    private readonly clock: Clock,
  ) {}

  /** Stopped twice is stopped once. @throws VoucherNotFound */
  async execute({ officer, id }: { officer: OfficerActor; id: string }): Promise<void> {
    const isThere = await this.uow.run((tx) =>
      this.vouchers.stop(tx, id, officer.cooperativeId, this.clock.now()),
    );
    if (!isThere) throw new VoucherNotFound();
  }
}
