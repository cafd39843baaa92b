import { Injectable } from '@nestjs/common';
import { readOrderCodes } from '../../../../api/reading/order-code.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { AssignByHand } from '../../payments/index.js';
import { CooperativeOrdersQueries } from '../data/cooperative-orders.queries.js';
import { OrderOfOthers } from '../domain/ordering.errors.js';

export interface MatchTransferInput {
  officer: OfficerActor;
  transferId: string;
  orderCode: string;
}

/** An officer says which order a transfer is for, of the orders that their cooperative has a parcel in. */
@Injectable()
export class MatchTransfer {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: CooperativeOrdersQueries,
    private readonly assignByHand: AssignByHand,
  ) {}

  /** @throws OrderOfOthers, TransferNotFound, TransferSettled */
  async execute({ officer, transferId, orderCode }: MatchTransferInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const own = await this.orders.ownAmong(tx, officer.cooperativeId, readOrderCodes(orderCode));
      const [code, ...others] = own;
      if (code === undefined || others.length > 0) throw new OrderOfOthers();
      const isMatched = await this.assignByHand.within(tx, {
        transferId,
        orderCode: code,
        by: officer.userId,
      });
      if (!isMatched) throw new OrderOfOthers();
    });
  }
}
