import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/transaction.js';
import type { ProductForSale } from '../../catalog/index.js';
import { OutOfStock } from '../../inventory/index.js';
import { KeepPlaces, type WantedWork } from '../../making/index.js';
import { MadeLinesStore } from '../data/made-lines.store.js';
import type { NewOrder } from '../domain/order.js';
import { ReadyDateMoved } from '../domain/ordering.errors.js';
import type { PricedOrder } from '../domain/pricing.js';
import { ReservePieces } from './reserve-pieces.js';

/** Takes from stock what is there for a new order; what is made to order and not there gets its places in the workshop's weeks. */
@Injectable()
export class ReserveOrMake {
  constructor(
    private readonly reservePieces: ReservePieces,
    private readonly keepPlaces: KeepPlaces,
    private readonly madeLines: MadeLinesStore,
  ) {}

  /**
   * @param expectedReadyBy the last day that the buyer saw
   * @returns by when, of the lines that are made for it
   * @throws OutOfStock, WorkshopFull, ReadyDateMoved; the transaction must be given up then
   */
  async within(
    tx: Tx,
    order: NewOrder,
    priced: PricedOrder<ProductForSale>,
    expectedReadyBy: string | undefined,
  ): Promise<ReadonlyMap<string, string>> {
    const products = priced.parcels.flatMap(({ lines }) => lines.map(({ product }) => product));
    const made = await this.reserve(tx, order, products);
    if (made.length === 0) return new Map();
    const dates = await this.keepPlaces.within(tx, worksOf(order, made));
    const last = [...dates.values()].sort().at(-1) ?? '';
    if (last > (expectedReadyBy ?? '')) throw new ReadyDateMoved(last);
    await this.madeLines.setDates(tx, dates);
    return dates;
  }

  /** @returns those that are not there, and can be made */
  private async reserve(
    tx: Tx,
    order: NewOrder,
    products: readonly ProductForSale[],
  ): Promise<ProductForSale[]> {
    const made = new Set<ProductForSale>();
    for (;;) {
      const fromStock = order.parcels
        .flatMap(({ lines }) => lines)
        .filter(({ productId }) => ![...made].some(({ id }) => id === productId));
      if (fromStock.length === 0) return [...made];
      try {
        await this.reservePieces.within(tx, order.id, fromStock, order.expiresAt);
        return [...made];
      } catch (error) {
        // Before anything was changed.
        const short =
          error instanceof OutOfStock && products.find(({ id }) => id === error.details.productId);
        if (!short || !short.madeToOrder) throw error;
        made.add(short);
      }
    }
  }
}

const worksOf = (order: NewOrder, made: readonly ProductForSale[]): WantedWork[] =>
  order.parcels.flatMap((parcel) =>
    parcel.lines.flatMap((line) => {
      const pace = made.find(({ id }) => id === line.productId)?.madeToOrder;
      if (!pace) return [];
      const { id, productId, artisanId, title, pictureCid, quantity } = line;
      return [
        {
          ...{ id, productId, artisanId, title, pictureCid, quantity, pace },
          orderId: order.id,
          orderCode: order.code,
          parcelId: parcel.id,
          cooperativeId: parcel.cooperative.id,
        },
      ];
    }),
  );
