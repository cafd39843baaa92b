import { Injectable } from '@nestjs/common';
import type {
  OfficeGiftVoucher,
  OfficeGiftVoucherList,
  OfficeGiftVoucherSearch,
} from '../../../../api/gift-vouchers.js';
import { moneyToWire } from '../../../../api/money.js';
import { readOrderCodes } from '../../../../api/reading/order-code.js';
import { money, type Currency } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { Directory } from '../../accounts/index.js';

/** More than this nobody looks through: an older one is found by its order. */
const MOST_SHOWN = 200;
const CURRENCY = 'VND';

interface CodeRow {
  issuedAt: string;
  issuedBy: string | null;
  blockedAt: string | null;
  blockedBy: string | null;
  reason: string | null;
}

interface GiftListRow {
  id: string;
  orderCode: string;
  amount: bigint;
  left: bigint;
  currency: Currency;
  paidAt: Date;
  isStopped: boolean;
  isGood: boolean;
  codes: CodeRow[];
}

const LIST = `select g.id, g.order_code as "orderCode", g.amount, g.left_over as left, g.currency, g.paid_at as "paidAt",
    g.is_stopped as "isStopped", g.code_id is not null as "isGood",
    (select jsonb_agg(jsonb_build_object('issuedAt', c.issued_at, 'issuedBy', c.issued_by, 'blockedAt', c.blocked_at,
        'blockedBy', c.blocked_by, 'reason', c.reason) order by c.issued_at desc, c.id desc)
      from vouchers.gift_codes c where c.gift_id = g.id) as codes
  from vouchers.gifts g where g.paid_at is not null and ($2::text[] is null or g.order_code = any($2)) order by g.paid_at desc, g.id limit $1`;

/** All gift vouchers of the house, for officers: what is left on each, and never a code. */
@Injectable()
export class OfficeGiftVouchersQueries {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
  ) {}

  async list({ order }: OfficeGiftVoucherSearch): Promise<OfficeGiftVoucherList> {
    // What is no code finds none.
    const orderCodes = order ? readOrderCodes(order) : null;
    const { rows } = await this.database.query<GiftListRow>(LIST, [MOST_SHOWN, orderCodes]);
    const names = await this.directory.personNames(
      rows.flatMap(({ codes }) => codes.flatMap((it) => [it.issuedBy ?? [], it.blockedBy ?? []].flat())),
    );
    const owed = await maybeRow<{ amount: bigint }>(
      this.database,
      'select coalesce(sum(left_over), 0)::bigint as amount from vouchers.gifts where currency = $1 and left_over > 0 and not is_stopped',
      [CURRENCY],
    );
    return {
      vouchers: rows.map((row) => onWire(row, names)),
      owed: moneyToWire(money(owed?.amount ?? 0n, CURRENCY)),
    };
  }
}

function onWire(row: GiftListRow, names: ReadonlyMap<string, string>): OfficeGiftVoucher {
  const named = (userId: string | null) => (userId === null ? null : (names.get(userId) ?? null));
  return {
    id: row.id,
    orderCode: row.orderCode,
    amount: moneyToWire(money(row.amount, row.currency)),
    left: moneyToWire(money(row.left, row.currency)),
    paidAt: row.paidAt.toISOString(),
    state: standingOf(row),
    codes: row.codes.map(({ issuedAt, issuedBy, blockedAt, blockedBy, reason }) => ({
      issuedAt: new Date(issuedAt).toISOString(),
      issuedBy: named(issuedBy),
      blockedAt: blockedAt === null ? null : new Date(blockedAt).toISOString(),
      blockedBy: named(blockedBy),
      reason,
    })),
  };
}

function standingOf({ isStopped, isGood, left }: GiftListRow): OfficeGiftVoucher['state'] {
  if (isStopped) return 'stopped';
  if (!isGood) return 'blocked';
  return left === 0n ? 'used-up' : 'open';
}
