import { bytesOf, type Hex } from '@daulang/protocol';
import { Injectable } from '@nestjs/common';
import type {
  KeptSale,
  KeptUndo,
  SaleAnswer,
  SaleRefusal,
  SentSales,
  UndoAnswer,
} from '../../../../api/stall.js';
import { Clock } from '../../../kernel/clock.js';
import { money } from '../../../kernel/money.js';
import { Config } from '../../../platform/config/config.js';
import type { Tx } from '../../../platform/transaction.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { PhonesStore, type StallPhone } from '../data/phones.store.js';
import { StallOnPhoneQueries } from '../data/stall-on-phone.queries.js';
import { StallSalesStore, type NewStallSale } from '../data/stall-sales.store.js';
import { TakingsStore } from '../data/takings.store.js';
import { faultOf, lateBecause, soldAtOf } from '../domain/judge-sale.js';
import { CountSale } from './count-sale.js';
import { OwnPhone, type PhoneInHand } from './own-phone.js';
import { ReceiveUndo } from './receive-undo.js';

export interface ReceiveSalesInput extends PhoneInHand {
  sales: readonly KeptSale[];
  undone: readonly KeptUndo[];
}

/** Takes what a phone sold while nobody could be asked. The money was taken, so nothing that can be true is turned away. */
@Injectable()
export class ReceiveSales {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ownPhone: OwnPhone,
    private readonly phones: PhonesStore,
    private readonly takings: TakingsStore,
    private readonly sales: StallSalesStore,
    private readonly countSale: CountSale,
    private readonly receiveUndo: ReceiveUndo,
    private readonly stall: StallOnPhoneQueries,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * In the order in which it happened, as a piece may have been sold by a wrong tap, taken back and sold again: first what was taken back
   * of sales that are known, then each sale with its own wrong tap behind it. One that is refused holds up no other.
   * @throws StallPhoneNotFound
   */
  async execute({ sales, undone, ...inHand }: ReceiveSalesInput): Promise<SentSales> {
    const answers: SaleAnswer[] = [];
    const takenBack: UndoAnswer[] = [];
    const takeBack = async (undo: KeptUndo) => {
      const take = async (tx: Tx) =>
        this.receiveUndo.within(tx, await this.ownPhone.within(tx, inHand), undo);
      takenBack.push(await this.uow.run(take));
    };
    const told = new Set(sales.map(({ id }) => id));
    for (const undo of undone.filter(({ saleId }) => !told.has(saleId))) await takeBack(undo);
    for (const sale of sales) {
      answers.push(
        await this.uow.run(async (tx) => this.take(tx, await this.ownPhone.within(tx, inHand), sale)),
      );
      for (const undo of undone.filter(({ saleId }) => saleId === sale.id)) await takeBack(undo);
    }
    return this.uow.run(async (tx) => {
      const phone = await this.ownPhone.within(tx, inHand);
      await this.phones.noteHeard(tx, phone.id, this.clock.now());
      return { sales: answers, undone: takenBack, stall: await this.stall.of(tx, phone) };
    });
  }

  private async take(tx: Tx, phone: StallPhone, sale: KeptSale): Promise<SaleAnswer> {
    await this.sales.lockId(tx, sale.id);
    const hash = Buffer.from(bytesOf(sale.hash as Hex));
    const known = await this.sales.find(tx, sale.id);
    if (known) {
      const isSame = known.phoneId === phone.id && known.hash.equals(hash);
      // One that was taken back since was counted.
      return isSame
        ? kept(sale, known.state === 'counted' || known.state === 'undone')
        : refused(sale, 'stall.sale-differs');
    }
    const taking = await this.takings.lockLast(tx, phone.id, sale.pieceId);
    const fault = faultOf(sale, taking, { takesTransfers: this.config.bank !== null });
    if (fault || !taking) return refused(sale, fault ?? 'stall.piece-never-along');
    const now = this.clock.now();
    const soldAt = soldAtOf(new Date(sale.soldAt), taking.takenAt, now);
    const price = money(BigInt(sale.price), sale.currency);
    const { paid, priceReason, slip } = sale;
    const isCounted =
      taking.state === 'along' &&
      (await this.countSale.within(tx, { phone, taking, fromShop: false, price, paid, soldAt }));
    const row: Omit<NewStallSale, 'state' | 'because'> = {
      ...{ id: sale.id, phoneId: phone.id, takingId: taking.id, price, priceReason, paid, slip, hash },
      soldAt: new Date(sale.soldAt),
    };
    if (isCounted) {
      await this.sales.insert(tx, { ...row, state: 'counted', because: null }, now);
      return kept(sale, true);
    }
    // It was along and could not be sold: its certificate was withdrawn meanwhile.
    if (taking.state === 'along') await this.takings.set(tx, [taking.id], 'withdrawn');
    const because = lateBecause(taking) ?? 'withdrawn';
    await this.sales.insert(tx, { ...row, state: 'set-aside', because }, now);
    return kept(sale, false);
  }
}

const kept = ({ id, hash }: KeptSale, isCounted: boolean): SaleAnswer => ({
  ...{ id, hash, refusal: null },
  outcome: isCounted ? 'counted' : 'set-aside',
});

const refused = ({ id }: KeptSale, refusal: SaleRefusal): SaleAnswer => ({
  ...{ id, hash: null, refusal },
  outcome: 'refused',
});
