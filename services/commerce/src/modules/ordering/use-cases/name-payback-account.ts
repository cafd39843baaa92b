import { Injectable } from '@nestjs/common';
import type { PaybackAccountRequest } from '../../../../api/payments.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { KeepPaybackAccount } from '../../payments/index.js';
import { OfficePaybacksQueries } from '../data/office-paybacks.queries.js';
import { NothingToPayBack } from '../domain/ordering.errors.js';
import { FindOrder } from './find-order.js';

/** A buyer says, by the secret link, where money that did not come by card goes back to. */
@Injectable()
export class NamePaybackAccount {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly findOrder: FindOrder,
    private readonly paybacks: OfficePaybacksQueries,
    private readonly keepAccount: KeepPaybackAccount,
  ) {}

  /** @throws OrderNotFound @throws NothingToPayBack when no account is asked for */
  async execute(secret: string, account: PaybackAccountRequest): Promise<void> {
    const { id } = await this.findOrder.bySecret(secret);
    await this.uow.run(async (tx) => {
      if (!(await this.paybacks.isAnyDue(tx, id))) throw new NothingToPayBack();
      await this.keepAccount.within(tx, id, account);
    });
  }
}
