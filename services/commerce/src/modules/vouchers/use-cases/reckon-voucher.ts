import { Injectable } from '@nestjs/common';
import { readVoucherCodes } from '../../../../api/reading/voucher-code.js';
import { Clock } from '../../../kernel/clock.js';
import { Database } from '../../../platform/database/database.js';
import { VouchersStore } from '../data/vouchers.store.js';
import { voucherEffectOf, type FullPrice, type Voucher, type VoucherEffect } from '../domain/voucher.js';
import { VoucherNotUsable } from '../domain/vouchers.errors.js';

export interface VoucherToReckon {
  /** As somebody typed it. */
  code: string;
  /** The buyer's own order that waits for money: its use counts as free, as a new order takes its place. */
  heldBy?: string | null | undefined;
}

export interface ReckonedVoucher extends VoucherEffect {
  voucher: Voucher;
}

/** What a code does to a cart now; nothing is counted by it. */
@Injectable()
export class ReckonVoucher {
  constructor(
    private readonly database: Database,
    private readonly vouchers: VouchersStore,
    private readonly clock: Clock,
  ) {}

  /** @returns undefined for a code that cannot be used, whyever */
  async execute(
    { code, heldBy = null }: VoucherToReckon,
    lines: readonly FullPrice[],
  ): Promise<ReckonedVoucher | undefined> {
    const voucher = await this.find(code, heldBy);
    return voucher && { voucher, ...voucherEffectOf(voucher, lines) };
  }

  /** The code as it is kept. @throws VoucherNotUsable */
  async codeOf({ code, heldBy = null }: VoucherToReckon): Promise<string> {
    const voucher = await this.find(code, heldBy);
    if (!voucher) throw new VoucherNotUsable();
    return voucher.code;
  }

  private async find(code: string, heldBy: string | null): Promise<Voucher | undefined> {
    const codes = readVoucherCodes(code);
    if (codes.length === 0) return undefined;
    return this.vouchers.open(this.database, codes, this.clock.now(), heldBy);
  }
}
