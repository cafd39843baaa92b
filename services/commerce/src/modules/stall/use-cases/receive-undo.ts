import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type { KeptUndo, UndoAnswer, UndoRefusal } from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { invariant } from '../../../kernel/errors.js';
import type { Tx } from '../../../platform/transaction.js';
import { TakeAllottedBack, UndoSpotSale } from '../../inventory/index.js';
import { UndoStallOrder } from '../../ordering/index.js';
import type { StallPhone } from '../data/phones.store.js';
import { StallSalesStore } from '../data/stall-sales.store.js';
import { TakingsStore } from '../data/takings.store.js';
import { undoFaultOf } from '../domain/judge-undo.js';
import { sellerRoleOf } from '../domain/seller-role.js';
import { KeepReceipts } from './keep-receipts.js';

/** A seller took a wrong tap back, perhaps where nobody could be asked: the piece is with the phone again, and the books are as before. */
@Injectable()
export class ReceiveUndo {
  constructor(
    private readonly sales: StallSalesStore,
    private readonly takings: TakingsStore,
    private readonly keepReceipts: KeepReceipts,
    private readonly undoOrder: UndoStallOrder,
    private readonly undoSpotSale: UndoSpotSale,
    private readonly takeAllottedBack: TakeAllottedBack,
    private readonly clock: Clock,
  ) {}

  /** Asked again it is answered alike. */
  async within(tx: Tx, phone: StallPhone, undo: KeptUndo): Promise<UndoAnswer> {
    await this.sales.lockId(tx, undo.saleId);
    const sale = await this.sales.find(tx, undo.saleId);
    if (sale?.phoneId !== phone.id) return refused(undo, 'stall.undo-unknown-sale');
    const hash = Buffer.from(bytesOf(undo.hash as Hex));
    if (sale.state === 'undone')
      return sale.undoHash?.equals(hash) ? undone(undo) : refused(undo, 'stall.undo-differs');
    const fault = undoFaultOf(undo, sale);
    if (fault) return refused(undo, fault);
    if (sale.state === 'counted') {
      const taking = await this.takings.lock(tx, sale.takingId);
      invariant(taking, `Sale ${sale.id} is of a piece that a phone took along.`);
      const { orderId, pieceId } = taking;
      const kept = await this.undoOrder.within(tx, { orderId, seller: phone.userId });
      if (kept) return refused(undo, `stall.undo-${kept}`);
      const by = sellerRoleOf(phone);
      const isAllotted = await this.undoSpotSale.within(tx, { pieceId, orderId, phoneId: phone.id, by });
      const at = new Date(Math.min(new Date(undo.undoneAt).getTime(), this.clock.now().getTime()));
      const again = await this.keepReceipts.anew(tx, taking, at);
      if (!isAllotted) await this.takings.set(tx, [again], 'withdrawn');
      else if (phone.calledBackAt) await this.callBack(tx, phone, { id: again, pieceId });
    }
    await this.sales.undo(tx, sale.id, { undoneAt: new Date(undo.undoneAt), hash }, this.clock.now());
    return undone(undo);
  }

  /** The phone gets no more pieces: this one goes where its others went. */
  private async callBack(tx: Tx, phone: StallPhone, again: { id: string; pieceId: string }): Promise<void> {
    await this.takings.set(tx, [again.id], 'called-back');
    await this.takeAllottedBack.within(tx, { phoneId: phone.id, pieceIds: [again.pieceId], by: 'officer' });
  }
}

const undone = ({ saleId, hash }: KeptUndo): UndoAnswer => ({
  ...{ saleId, hash, refusal: null },
  outcome: 'undone',
});

const refused = ({ saleId }: KeptUndo, refusal: UndoRefusal): UndoAnswer => ({
  ...{ saleId, hash: null, refusal },
  outcome: 'refused',
});
