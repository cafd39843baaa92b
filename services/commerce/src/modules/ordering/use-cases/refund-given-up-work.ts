import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { SettleWork } from '../../making/index.js';
import { OrderLinesStore } from '../data/order-lines.store.js';
import { OrderDisputed } from '../domain/ordering.errors.js';
import { parcelGivenUp } from '../ordering.jobs.js';
import { RefundLines } from './refund-lines.js';

/**
 * What a workshop could not make is paid back, and with it what sending cost where nothing else of its parcel is sent. While a bank
 * decides about the money it waits; whoever makes tells of it again each hour.
 */
@Injectable()
export class RefundGivenUpWork {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lines: OrderLinesStore,
    private readonly settleWork: SettleWork,
    private readonly refundLines: RefundLines,
  ) {}

  /** Told twice, it happens once. */
  async execute({ workId }: { workId: string }): Promise<void> {
    try {
      await this.settle(workId);
    } catch (error) {
      if (!(error instanceof OrderDisputed)) throw error;
    }
  }

  private async settle(workId: string): Promise<void> {
    await this.uow.run(async (tx) => {
      const work = await this.settleWork.givenUp(tx, workId);
      if (!work) return;
      const { orderId, parcelId, state } = work;
      const line = (await this.lines.ofOrder(tx, orderId)).find(({ id }) => id === workId);
      invariant(line, `Order ${orderId} has no line ${workId}.`);
      const { isOver } = await this.refundLines.within(tx, {
        ...{ parcelId, atMostLeft: true, isHere: true, by: 'clock', isToldElsewhere: true },
        parts: [{ lineId: workId, amount: line.total }],
        reason: state === 'late' ? 'made-too-late' : 'not-made',
      });
      if (isOver) await tx.publish(parcelGivenUp, { parcelId });
      await this.settleWork.within(tx, workId);
    });
  }
}
