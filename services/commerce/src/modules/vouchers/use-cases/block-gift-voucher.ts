import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { GiftVouchersStore } from '../data/gift-vouchers.store.js';
import { GiftVoucherHasCode, GiftVoucherUnknown } from '../domain/vouchers.errors.js';
import { GiftVoucherCodes } from '../gift-voucher-codes.js';

/** A code was stolen or lost: it is blocked, and another one given out for the same money. Both stay written down. */
@Injectable()
export class BlockGiftVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gifts: GiftVouchersStore,
    private readonly codes: GiftVoucherCodes,
    private readonly clock: Clock,
  ) {}

  /** Blocked twice is blocked once. @throws GiftVoucherUnknown */
  async execute({
    officer,
    id,
    reason,
  }: {
    officer: OfficerActor;
    id: string;
    reason: string;
  }): Promise<void> {
    await this.uow.run(async (tx) => {
      const gift = await this.gifts.lock(tx, id);
      if (!gift?.isPaid) throw new GiftVoucherUnknown();
      if (gift.codeId === null) return;
      await this.gifts.block(tx, id, { by: officer.userId, reason, at: this.clock.now() });
    });
  }

  /** The new code stands on the page of its order; the officer does not see it. @throws GiftVoucherUnknown, GiftVoucherHasCode */
  async reissue({ officer, id }: { officer: OfficerActor; id: string }): Promise<void> {
    await this.uow.run(async (tx) => {
      const gift = await this.gifts.lock(tx, id);
      if (!gift?.isPaid) throw new GiftVoucherUnknown();
      if (gift.codeId !== null) throw new GiftVoucherHasCode();
      const codeId = newId();
      const hash = this.codes.hashOf(this.codes.codeOf(codeId));
      const given = { by: officer.userId, at: this.clock.now() };
      await this.gifts.reissue(tx, id, { id: codeId, hash }, given);
    });
  }
}
