import { Injectable } from '@nestjs/common';
import type { CartQuery, ShownCart } from '../../../../api/carts.js';
import { moneyToWire } from '../../../../api/money.js';
import type { Quote } from '../../../../api/quotes.js';
import { Clock } from '../../../kernel/clock.js';
import { equal } from '../../../kernel/money.js';
import { type Cart, isWaiting } from '../domain/cart.js';
import { FindCart } from './find-cart.js';
import { PriceCart, type PricedCart } from './price-cart.js';
import { QuoteCart } from './quote-cart.js';
import { SumUpCart } from './sum-up-cart.js';

/** What is in a cart, what it costs now, and what has changed since it was put in. */
@Injectable()
export class ShowCart {
  constructor(
    private readonly findCart: FindCart,
    private readonly priceCart: PriceCart,
    private readonly quoteCart: QuoteCart,
    private readonly sumUp: SumUpCart,
    private readonly clock: Clock,
  ) {}

  /** @throws CartNotFound */
  async execute({ secret, pickUp, ...place }: { secret: string } & CartQuery): Promise<ShownCart> {
    const cart = await this.findCart.bySecret(secret);
    const { lines, order, voucher, giftCodeId } = cart;
    const summary = this.sumUp.of(cart);
    if (lines.length === 0) return { ...summary, quote: null, repriced: [], redated: [], gone: [] };
    const waitingId = order && isWaiting(order, this.clock.now()) ? order.id : null;
    const priced = await this.priceCart.execute({
      ...{ lines, ...place, voucher, giftCodeId, heldBy: waitingId },
      pickUp: pickUp?.split(','),
    });
    const quote = await this.quoteCart.quote(priced, waitingId);
    return { ...summary, quote, ...changesOf(lines, priced), redated: redatedOf(lines, quote) };
  }
}

/** What would be ready later now than when it was put in. */
function redatedOf(lines: Cart['lines'], { parcels }: Quote): ShownCart['redated'] {
  const now = new Map(parcels.flatMap((it) => it.lines.map((line) => [line.productId, line.readyBy])));
  return lines.flatMap(({ productId, readyBy: was }) => {
    const readyBy = now.get(productId);
    return was && readyBy && readyBy > was ? [{ productId, was }] : [];
  });
}

function changesOf(lines: Cart['lines'], { priced, gone }: PricedCart): Pick<ShownCart, 'repriced' | 'gone'> {
  const now = new Map(
    priced.parcels.flatMap((parcel) => parcel.lines.map(({ product }) => [product.id, product.price])),
  );
  return {
    repriced: lines.flatMap(({ productId, price }) => {
      const priceNow = now.get(productId);
      return priceNow && !equal(priceNow, price) ? [{ productId, was: moneyToWire(price) }] : [];
    }),
    gone: lines
      .filter(({ productId }) => gone.includes(productId))
      .map(({ productId, title, quantity }) => ({ productId, title, quantity })),
  };
}
