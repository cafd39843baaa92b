import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import type { Tx } from '../../../platform/tx.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PaidOrdersQueries } from '../../ordering/index.js';
import { ParcelsStore } from '../data/parcels.store.js';
import { dueAt } from '../domain/parcel.js';

/** A sold order becomes work: one parcel for each cooperative. Doing it again does no harm. */
@Injectable()
export class OpenParcels {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly paidOrders: PaidOrdersQueries,
    private readonly parcels: ParcelsStore,
    private readonly clock: Clock,
  ) {}

  async execute({ orderId }: { orderId: string }): Promise<void> {
    await this.uow.run((tx) => this.within(tx, { orderId }));
  }

  async within(tx: Tx, { orderId }: { orderId: string }): Promise<void> {
    const order = await this.paidOrders.find(tx, orderId);
    if (!order) return;
    const { soldAt, paidAt } = order;
    // Nobody can send what waits for the rest beside a deposit.
    const packableAt = paidAt && paidAt > soldAt ? paidAt : soldAt;
    await this.parcels.open(
      tx,
      { orderId, openedAt: soldAt },
      order.parcels.map(({ readyBy, ...parcel }) => ({ ...parcel, dueAt: dueAt(packableAt, readyBy) })),
    );
    if (order.isRefunded) await this.parcels.cancelUnsent(tx, orderId, this.clock.now());
  }
}
