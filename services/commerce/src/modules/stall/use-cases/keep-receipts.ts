import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/transaction.js';
import { WriteStallOrder } from '../../ordering/index.js';
import { TakingsStore, type NewTaking, type Taking } from '../data/takings.store.js';
import { secretHashOf } from '../phone-secret.js';

/** What a piece that is along says of itself, without its receipt. */
export type PieceToKeep = Omit<Taking, 'id' | 'orderId' | 'code' | 'state'>;

/**
 * Receipts of pieces that are along: one to sell it with, and a spare one, should that sale be taken back where there is no network.
 * Two buyers never have the same.
 */
@Injectable()
export class KeepReceipts {
  constructor(
    private readonly takings: TakingsStore,
    private readonly writeOrder: WriteStallOrder,
  ) {}

  async within(tx: Tx, pieces: readonly PieceToKeep[]): Promise<void> {
    const along = pieces.map((piece) => this.taking(piece, 'along', null));
    const spare = along.map((taking) => this.taking(taking, 'spare', taking.id));
    await this.takings.insert(tx, along);
    await this.takings.insert(tx, spare);
  }

  /** The piece of a sale that was taken back is along again, by its spare receipt. @returns which taking that is */
  async anew(tx: Tx, before: Taking, takenAt: Date): Promise<string> {
    await this.takings.set(tx, [before.id], 'undone');
    const spare = await this.takings.bringSpare(tx, before.id, takenAt);
    if (spare === undefined) {
      const along = this.taking({ ...before, takenAt }, 'along', null);
      await this.takings.insert(tx, [along]);
      await this.takings.insert(tx, [this.taking(along, 'spare', along.id)]);
      return along.id;
    }
    await this.takings.insert(tx, [this.taking({ ...before, takenAt }, 'spare', spare)]);
    return spare;
  }

  private taking(piece: PieceToKeep, state: 'along' | 'spare', spareOf: string | null): NewTaking {
    const { orderId, code, secret } = this.writeOrder.newReceipt();
    return { ...piece, id: newId(), orderId, code, state, spareOf, secretHash: secretHashOf(secret) };
  }
}
