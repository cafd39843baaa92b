import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { RecordHappening } from '../../history/index.js';
import { InventoryStore, type Wanted } from '../data/inventory.store.js';
import { OutOfStock } from '../domain/inventory.errors.js';
import type { StockedPiece } from '../domain/stocked-piece.js';

export interface ReserveItemsInput {
  orderId: string;
  /** When the pieces go back on sale unless they are paid. */
  until: Date;
  /** Each product once. */
  wanted: readonly Wanted[];
}

/** Takes pieces for an order before anything is charged: all that are wanted, or none. */
@Injectable()
export class ReserveItems {
  constructor(
    private readonly store: InventoryStore,
    private readonly recordHappening: RecordHappening,
    private readonly clock: Clock,
  ) {}

  /**
   * First past those who are just buying; only when too few remain, behind them: one of them may yet fail and
   * leave a piece, and a buyer must not be sent away from a piece that is there.
   *
   * @returns one piece for each wanted
   * @throws OutOfStock for the first product that has too few, before anything is changed
   */
  async within(tx: Tx, { orderId, until, wanted }: ReserveItemsInput): Promise<StockedPiece[]> {
    const taken =
      (await this.store.reserveFree(tx, wanted, orderId, until)) ??
      (await this.reserveBehindOthers(tx, { orderId, until, wanted }));
    const cause = `order/${orderId}`;
    await this.recordHappening.within(tx, {
      pieceIds: taken.map(({ pieceId }) => pieceId),
      what: 'reserved',
      by: 'buyer',
      at: this.clock.now(),
      cause,
    });
    return taken;
  }

  private async reserveBehindOthers(
    tx: Tx,
    { orderId, until, wanted }: ReserveItemsInput,
  ): Promise<StockedPiece[]> {
    const all = await this.store.lockAll(
      tx,
      wanted.map(({ productId }) => productId),
    );
    const taken = wanted.flatMap(({ productId, quantity }) => {
      const left = all.filter((piece) => piece.productId === productId);
      if (left.length < quantity) throw new OutOfStock({ productId, wanted: quantity, left: left.length });
      return left.slice(0, quantity);
    });
    const ids = taken.map(({ pieceId }) => pieceId);
    const reserved = await this.store.reserve(tx, ids, orderId, until);
    invariant(reserved === ids.length, `Locked ${ids.length} pieces for sale but could reserve ${reserved}.`);
    return taken;
  }
}
