import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { OfficerActor } from '../../accounts/index.js';
import { PaybackNotDue } from '../../payments/index.js';
import { CooperativeOrdersQueries } from '../data/cooperative-orders.queries.js';
import { OfficePaybacksQueries } from '../data/office-paybacks.queries.js';

/** Money that is due back of an order that the officer's cooperative has a parcel in. */
@Injectable()
export class FindOwnPayback {
  constructor(
    private readonly orders: CooperativeOrdersQueries,
    private readonly paybacks: OfficePaybacksQueries,
  ) {}

  /** @returns the order's id @throws PaybackNotDue for another's as for what is sent already */
  async within(tx: Tx, { cooperativeId }: OfficerActor, paybackId: string): Promise<string> {
    const orderId = await this.paybacks.orderOf(tx, paybackId);
    if (orderId === undefined || !(await this.orders.has(tx, cooperativeId, orderId)))
      throw new PaybackNotDue();
    return orderId;
  }
}
