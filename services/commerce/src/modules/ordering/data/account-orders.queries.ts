import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { AccountOrderList, OrderState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { GIFT_VOUCHER_TITLE } from '../domain/gift-voucher-line.js';
import { OrderLinks } from '../order-links.js';

interface ListedRow {
  id: string;
  code: string;
  state: OrderState;
  placedAt: Date;
  total: bigint;
  currency: string;
  isGiftVoucher: boolean;
  lines: { title: Bilingual; pictureCid: string | null; quantity: number }[];
}

const LIST = `select o.id, o.code, o.state, o.placed_at as "placedAt", o.total, o.currency,
    o.is_gift_voucher as "isGiftVoucher",
    (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'pictureCid', l.picture_cid, 'quantity', l.quantity)
        order by p.cooperative_slug, l.position), '[]')
      from ordering.lines l join ordering.parcels p on p.id = l.parcel_id where l.order_id = o.id) as lines
  from ordering.orders o
  where o.buyer_phone = (select c.phone from accounts.shown_confirmed_phones c where c.user_id = $1)
    and ($2::uuid is null or o.id < $2)
  order by o.id desc limit $3`;

/**
 * The orders of who is signed in: those that were placed with the number which is confirmed as theirs now. An e-mail
 * address proves nothing, as nobody confirmed it.
 */
@Injectable()
export class AccountOrdersQueries {
  constructor(
    private readonly database: Database,
    private readonly links: OrderLinks,
  ) {}

  /** The newest first. `after` is the id of the last one seen: ids carry the time they were made. */
  async list(userId: string, page: { after?: string | undefined; limit: number }): Promise<AccountOrderList> {
    const { rows } = await this.database.query<ListedRow>(LIST, [userId, page.after ?? null, page.limit + 1]);
    const shown = rows.slice(0, page.limit);
    return {
      items: shown.map((row) => this.listed(row)),
      nextCursor: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  private listed({
    id,
    code,
    state,
    placedAt,
    total,
    currency,
    isGiftVoucher,
    lines,
  }: ListedRow): AccountOrderList['items'][number] {
    return {
      code,
      secret: this.links.secretOf(id),
      state,
      placedAt: placedAt.toISOString(),
      total: moneyToWire(money(total, currency)),
      pictureCid: lines.find((line) => line.pictureCid !== null)?.pictureCid ?? null,
      titles: isGiftVoucher ? [GIFT_VOUCHER_TITLE] : lines.map(({ title }) => title),
      pieces: lines.reduce((pieces, { quantity }) => pieces + quantity, 0),
    };
  }
}
