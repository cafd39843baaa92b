import { Injectable } from '@nestjs/common';
import { moneyFromWire, type MoneyWire } from '../../../../api/money.js';
import type { AddVoucherRequest } from '../../../../api/vouchers.js';
import { Clock } from '../../../kernel/clock.js';
import { dayBegins, dayEnds } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import { money, type Money } from '../../../kernel/money.js';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import type { OfficerActor } from '../../accounts/index.js';
import { ProductsForSale } from '../../catalog/index.js';
import { VouchersStore } from '../data/vouchers.store.js';
import type { VoucherTakes } from '../domain/voucher.js';
import { NotYourProduct, VoucherCodeTaken } from '../domain/vouchers.errors.js';

/** A new code of the officer's cooperative, which bears what it takes off. */
@Injectable()
export class AddVoucher {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly products: ProductsForSale,
    private readonly vouchers: VouchersStore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotYourProduct, VoucherCodeTaken */
  async execute({ officer, voucher }: { officer: OfficerActor; voucher: AddVoucherRequest }): Promise<void> {
    const { cooperativeId, userId } = officer;
    await this.refuseOthers(cooperativeId, voucher.productIds);
    const now = this.clock.now();
    const isAdded = await this.uow.run((tx) =>
      this.vouchers.add(tx, {
        id: newId(now.getTime()),
        cooperativeId,
        code: voucher.code,
        takes: takesOf(voucher.takes),
        least: sumOf(voucher.least),
        productIds: voucher.productIds,
        validFrom: voucher.from === null ? now : dayBegins(voucher.from),
        validUntil: voucher.until === null ? null : dayEnds(voucher.until),
        uses: voucher.uses,
        usesPerBuyer: voucher.usesPerBuyer,
        setBy: userId,
      }),
    );
    if (!isAdded) throw new VoucherCodeTaken(voucher.code);
  }

  private async refuseOthers(cooperativeId: string, productIds: readonly string[] | null): Promise<void> {
    if (productIds === null) return;
    const products = await this.products.byIds(productIds);
    const own = new Set(products.filter((it) => it.cooperativeId === cooperativeId).map(({ id }) => id));
    if (productIds.some((id) => !own.has(id))) throw new NotYourProduct();
  }
}

const takesOf = (takes: AddVoucherRequest['takes']): VoucherTakes =>
  takes.kind === 'percent' ? { percent: takes.percent } : { amount: sumOf(takes.amount) };

function sumOf(wire: MoneyWire): Money {
  const { amount, currency } = moneyFromWire(wire);
  return money(amount, currency);
}
