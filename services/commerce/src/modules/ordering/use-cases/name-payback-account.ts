import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { KeepPaybackAccount } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import { NothingToPayBack } from '../domain/ordering.errors.js';
import { FindOrder } from './find-order.js';

/** A buyer says, by the secret link, where money that did not come by card goes back to. */
@Injectable()
export class NamePaybackAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly orders: OrdersStore,
    private readonly keepAccount: KeepPaybackAccount,
  ) {}

  /** @throws OrderNotFound @throws NothingToPayBack when no account is asked for */
  async execute(secret: string, account: PaybackAccountRequest): Promise<void> {
    const { id } = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      const order = await this.orders.lockToPay(tx, id);
      if (order?.money.owedBecause !== 'by-hand') throw new NothingToPayBack();
      await this.keepAccount.within(tx, id, account);
    });
  }
}
