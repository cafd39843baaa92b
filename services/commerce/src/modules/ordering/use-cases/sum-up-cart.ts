import { Injectable } from '@nestjs/common';
import type { CartSummary } from '../../../../api/carts.js';
import { Clock } from '../../../kernel/clock.js';
import { type Cart, isWaiting, piecesOf } from '../domain/cart.js';
import { OrderLinks } from '../order-links.js';

/** How much is in a cart, and what became of its order. */
@Injectable()
export class SumUpCart {
  constructor(
    private readonly links: OrderLinks,
    private readonly clock: Clock,
  ) {}

  of({ lines, order }: Pick<Cart, 'lines' | 'order'>): CartSummary {
    const isOpen = order !== null && isWaiting(order, this.clock.now());
    return {
      pieces: piecesOf(lines),
      waiting: isOpen
        ? {
            secret: this.links.secretOf(order.id),
            code: order.code,
            keptUntil: order.expiresAt.toISOString(),
          }
        : null,
      paid: order?.isPaid ? { secret: this.links.secretOf(order.id) } : null,
    };
  }
}
