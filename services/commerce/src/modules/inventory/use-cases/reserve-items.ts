import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { InventoryStore, type StockedPiece } from '../data/inventory.store.js';
import { OutOfStock } from '../domain/inventory.errors.js';
import { countAvailability } from '../inventory.jobs.js';

export interface ReserveItemsInput {
  orderId: string;
  /** When the pieces go back on sale unless they are paid. */
  until: Date;
  /** Each product once. */
  wanted: readonly { productId: string; quantity: number }[];
}

/** Takes pieces for an order before anything is charged: all that are wanted, or none. */
@Injectable()
export class ReserveItems {
  constructor(private readonly store: InventoryStore) {}

  /**
   * @returns one piece for each wanted
   * @throws OutOfStock for the first product that has too few, before anything is changed
   */
  async within(tx: Tx, { orderId, until, wanted }: ReserveItemsInput): Promise<StockedPiece[]> {
    const taken: StockedPiece[] = [];
    // Everybody asks in the same order, so that two orders never wait for each other.
    const inOrder = [...wanted].sort((a, b) => (a.productId < b.productId ? -1 : 1));
    for (const { productId, quantity } of inOrder) {
      taken.push(...(await this.lock(tx, productId, quantity)));
    }
    const ids = taken.map((piece) => piece.pieceId);
    const reserved = await this.store.reserve(tx, ids, orderId, until);
    invariant(reserved === ids.length, `Locked ${ids.length} pieces for sale but could reserve ${reserved}.`);
    for (const { productId } of inOrder) await tx.send(countAvailability, { productId });
    return taken;
  }

  /**
   * First past those who are just buying; only when too few remain, behind them: one of them may yet fail and
   * leave a piece, and a buyer must not be sent away from a piece that is there.
   */
  private async lock(tx: Tx, productId: string, quantity: number): Promise<StockedPiece[]> {
    const free = await this.store.lockFree(tx, productId, quantity);
    if (free.length === quantity) return free;
    const all = await this.store.lockAll(tx, productId);
    if (all.length < quantity) throw new OutOfStock({ productId, wanted: quantity, left: all.length });
    return all.slice(0, quantity);
  }
}
