import { Clock } from '../../../kernel/clock.js';
import { ListensTo, type PromptHandler } from '../../../platform/jobs/handler.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { Tx } from '../../../platform/tx.js';
import { voucherRefilled } from '../../payments/index.js';
import { GiftVouchersStore } from '../data/gift-vouchers.store.js';

interface Refilled {
  refundId: string;
  orderId: string;
  amount: string;
}

@ListensTo(voucherRefilled, 'vouchers', { concurrency: 2, retries: 150 })
export class OnVoucherRefilled implements PromptHandler<Refilled> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gifts: GiftVouchersStore,
    private readonly clock: Clock,
  ) {}

  async handle(payload: Refilled): Promise<void> {
    await this.uow.run((tx) => this.within(tx, payload));
  }

  async within(tx: Tx, { amount, ...of }: Refilled): Promise<boolean> {
    await this.gifts.refill(tx, { ...of, amount: BigInt(amount) }, this.clock.now());
    return true;
  }
}
