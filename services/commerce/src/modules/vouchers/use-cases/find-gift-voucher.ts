import { Injectable } from '@nestjs/common';
import type { GiftVoucherLeft, GiftVoucherOnOrder } from '../../../../api/gift-vouchers.js';
import { moneyToWire } from '../../../../api/money.js';
import { readGiftVoucherCode } from '../../../../api/reading/gift-voucher-code.js';
import { Database } from '../../../platform/database/database.js';
import { GiftVouchersStore, type GiftVoucher } from '../data/gift-vouchers.store.js';
import { GiftVoucherNotFound } from '../domain/vouchers.errors.js';
import { GiftVoucherCodes } from '../gift-voucher-codes.js';

/** A gift voucher that can be spent now. */
export interface SpendableVoucher {
  codeId: string;
  codeEnd: string;
  left: GiftVoucher['left'];
}

/** What there is on a gift voucher; nothing is taken by it. */
@Injectable()
export class FindGiftVoucher {
  constructor(
    private readonly database: Database,
    private readonly gifts: GiftVouchersStore,
    private readonly codes: GiftVoucherCodes,
  ) {}

  /** By a code as somebody typed it. @returns undefined for every code that cannot be spent, whyever */
  async byCode(typed: string, heldBy: string | null = null): Promise<SpendableVoucher | undefined> {
    const gift = await this.typed(typed, heldBy);
    return gift && this.spendable(gift);
  }

  async byCodeId(codeId: string, heldBy: string | null = null): Promise<SpendableVoucher | undefined> {
    const gift = await this.gifts.byCodeId(this.database, codeId, heldBy);
    return gift && this.spendable(gift);
  }

  /** @throws GiftVoucherNotFound, the same for every code that cannot be spent */
  async leftOn(typed: string): Promise<GiftVoucherLeft> {
    const gift = await this.typed(typed, null);
    if (!gift) throw new GiftVoucherNotFound();
    return { amount: moneyToWire(gift.amount), left: moneyToWire(gift.left) };
  }

  /** For the page of the order that bought it. */
  async bought(orderId: string): Promise<GiftVoucherOnOrder | null> {
    const gift = await this.gifts.find(this.database, orderId);
    if (!gift) return null;
    const { recipient, note, amount, left, codeId } = gift;
    const state = stateOf(gift);
    return {
      ...{ recipient, note, state },
      amount: moneyToWire(amount),
      left: moneyToWire(left),
      code: state === 'open' && codeId !== null ? this.codes.codeOf(codeId) : null,
    };
  }

  private async typed(typed: string, heldBy: string | null): Promise<GiftVoucher | undefined> {
    const code = readGiftVoucherCode(typed);
    if (code === undefined) return undefined;
    return this.gifts.byCode(this.database, this.codes.hashOf(code), heldBy);
  }

  private spendable({ codeId, left }: GiftVoucher): SpendableVoucher | undefined {
    return codeId === null ? undefined : { codeId, left, codeEnd: this.codes.codeOf(codeId).slice(-4) };
  }
}

function stateOf({ isPaid, isStopped, codeId }: GiftVoucher): GiftVoucherOnOrder['state'] {
  if (!isPaid) return 'waiting';
  if (isStopped) return 'stopped';
  return codeId === null ? 'blocked' : 'open';
}
