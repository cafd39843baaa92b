import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { NotePayback, PaybackNotDue } from '../../payments/index.js';
import { CooperativeOrdersQueries } from '../data/cooperative-orders.queries.js';
import { OfficePaybacksQueries } from '../data/office-paybacks.queries.js';

export interface NotePaybackSentInput {
  officer: OfficerActor;
  paybackId: string;
  reference: string;
}

/** An officer has sent money back to a buyer: of an order that their cooperative has a parcel in. */
@Injectable()
export class NotePaybackSent {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly orders: CooperativeOrdersQueries,
    private readonly paybacks: OfficePaybacksQueries,
    private readonly notePayback: NotePayback,
  ) {}

  /** @throws PaybackNotDue for another's as for what is sent already @throws PaybackAccountMissing */
  async execute({ officer, paybackId, reference }: NotePaybackSentInput): Promise<void> {
    await this.uow.run(async (tx) => {
      const orderId = await this.paybacks.orderOf(tx, paybackId);
      const isOwn = orderId !== undefined && (await this.orders.has(tx, officer.cooperativeId, orderId));
      if (!isOwn) throw new PaybackNotDue();
      await this.notePayback.within(tx, { refundId: paybackId, orderId, reference, by: officer.userId });
    });
  }
}
