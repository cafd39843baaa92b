import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OfficeVoucher, OfficeVoucherList } from '../../../../api/vouchers.js';
import { Clock } from '../../../kernel/clock.js';
import { money, type Currency } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { ProductsForSale } from '../../catalog/index.js';

/** More than this nobody looks through; older ones are over. */
const MOST_SHOWN = 200;

interface ListedRow {
  id: string;
  code: string;
  percent: number | null;
  amount: bigint | null;
  least: bigint;
  currency: Currency;
  from: Date;
  until: Date | null;
  uses: number | null;
  usesPerBuyer: number | null;
  productIds: string[] | null;
  used: number;
  given: bigint;
  isStopped: boolean;
}

const LIST = `select id, code, percent, amount, least, currency, valid_from as "from", valid_until as "until",
    uses_in_all as uses, uses_per_buyer as "usesPerBuyer", product_ids as "productIds", used,
    (select coalesce(sum(u.discount), 0)::bigint from vouchers.uses u
      where u.voucher_id = v.id and u.given_back_at is null) as given,
    stopped_at is not null as "isStopped"
  from vouchers.codes v where cooperative_id = $1 order by id desc limit ${MOST_SHOWN}`;

/** The vouchers of a cooperative as its officers see them. */
@Injectable()
export class OfficeVouchersQueries {
  constructor(
    private readonly database: Database,
    private readonly products: ProductsForSale,
    private readonly clock: Clock,
  ) {}

  async list(cooperativeId: string): Promise<OfficeVoucherList> {
    const [{ rows }, products] = await Promise.all([
      this.database.query<ListedRow>(LIST, [cooperativeId]),
      this.products.ofCooperative(cooperativeId),
    ]);
    const titles = new Map(products.map(({ id, title }) => [id, title]));
    const now = this.clock.now();
    return {
      vouchers: rows.map((row) => ({
        ...onPage(row),
        state: stateOf(row, now),
        products: row.productIds?.flatMap((id) => titles.get(id) ?? []) ?? null,
      })),
      products: products.map(({ id, title }) => ({ id, title })),
    };
  }
}

function onPage({ amount, least, given, currency, from, until, ...row }: ListedRow) {
  const { id, code, percent, uses, usesPerBuyer, used } = row;
  return {
    ...{ id, code, percent, uses, usesPerBuyer, used },
    amount: amount === null ? null : moneyToWire(money(amount, currency)),
    least: moneyToWire(money(least, currency)),
    given: moneyToWire(money(given, currency)),
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  };
}

function stateOf({ isStopped, from, until, used, uses }: ListedRow, now: Date): OfficeVoucher['state'] {
  if (isStopped) return 'stopped';
  if (until && until <= now) return 'ended';
  if (uses !== null && used >= uses) return 'used-up';
  return from > now ? 'to-come' : 'open';
}
