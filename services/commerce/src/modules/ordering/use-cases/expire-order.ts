import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { CloseCheckout, ProviderUnreachable } from '../../payments/index.js';
import { OrdersStore } from '../data/orders.store.js';
import type { Order } from '../domain/order.js';
import { EndOrder } from './end-order.js';

/** How long pieces wait for a provider that does not say whether they were paid; a late payment finds its way. */
const PATIENCE_MS = 15 * 60_000;

/** An order whose time is over without a payment gives its pieces back. */
@Injectable()
export class ExpireOrder {
  private readonly logger = new Logger(ExpireOrder.name);

  constructor(
    private readonly database: Database,
    private readonly uow: UnitOfWork,
    private readonly orders: OrdersStore,
    private readonly closeCheckout: CloseCheckout,
    private readonly endOrder: EndOrder,
    private readonly clock: Clock,
  ) {}

  /** Does nothing for an order that is not waiting, or not overdue. @throws ProviderUnreachable for a while */
  async execute({ orderId }: { orderId: string }): Promise<void> {
    const order = await this.orders.find(this.database, orderId);
    if (!order || !this.isOverdue(order)) return;
    if (await this.wasPaid(order)) return;
    await this.uow.run(async (tx) => {
      const locked = await this.orders.lock(tx, orderId);
      if (!locked || !this.isOverdue(locked)) return;
      await this.endOrder.within(tx, locked, 'expired', { actor: 'clock' });
    });
  }

  private isOverdue(order: Order): boolean {
    return order.state === 'placed' && order.expiresAt <= this.clock.now();
  }

  private async wasPaid(order: Order): Promise<boolean> {
    try {
      return (await this.closeCheckout.execute({ orderId: order.id })) === 'paid';
    } catch (error) {
      const waitedMs = this.clock.now().getTime() - order.expiresAt.getTime();
      if (!(error instanceof ProviderUnreachable) || waitedMs < PATIENCE_MS) throw error;
      this.logger.warn({ orderId: order.id }, 'An order expires without a word of the payment provider.');
      return false;
    }
  }
}
