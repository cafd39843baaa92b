import { Injectable } from '@nestjs/common';
import { money, type Money } from '../../../kernel/money.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';

/** What a sold order means for the books and the parcels. */
export interface PaidOrder {
  id: string;
  code: string;
  /** All of its money has gone back meanwhile. */
  isRefunded: boolean;
  /** Null while it is to be paid at the door, or the rest beside its deposit is. */
  paidAt: Date | null;
  /** Since when its parcels can be packed. */
  soldAt: Date;
  total: Money;
  /** It bought a gift voucher: it has neither parcels nor lines. */
  isGiftVoucher: boolean;
  /** `readyBy`: by when the last of what is made for it is there, YYYY-MM-DD. */
  /** `fetchDays`: within how many days its buyer should fetch it; null for one that is sent. */
  parcels: {
    id: string;
    cooperativeId: string;
    fetchDays: number | null;
    shipping: Money;
    readyBy: string | null;
  }[];
  /** `total`: of one that was given up before the rest was paid, its deposit. */
  lines: { id: string; artisanId: string; cooperativeId: string; discount: Money; total: Money }[];
}

interface OrderRow {
  code: string;
  isGiftVoucher: boolean;
  isRefunded: boolean;
  paidAt: Date | null;
  soldAt: Date;
  total: bigint;
  currency: string;
  parcels: {
    id: string;
    cooperativeId: string;
    fetchDays: number | null;
    shipping: string;
    readyBy: string | null;
  }[];
  lines: { id: string; artisanId: string; cooperativeId: string; discount: string; total: string }[];
}

@Injectable()
export class PaidOrdersQueries {
  /** Undefined while it is neither paid nor confirmed. Its state stays as it is until the reader's transaction ends. */
  async find(tx: Tx, orderId: string): Promise<PaidOrder | undefined> {
    const order = await maybeRow<OrderRow>(
      tx,
      `select code, is_gift_voucher as "isGiftVoucher", state = 'refunded' as "isRefunded", paid_at as "paidAt",
         coalesce(confirmed_at, paid_at) as "soldAt", total - waived as total, currency,
         (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'cooperativeId', p.cooperative_id,
            'fetchDays', p.pick_up->'daysToFetch', 'shipping', p.shipping::text, 'readyBy', (select max(l.ready_by) from ordering.lines l
              where l.order_id = o.id and l.parcel_id = p.id)) order by p.id), '[]') from ordering.parcels p where p.order_id = o.id) as parcels,
         (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'artisanId', l.artisan_id,
            'cooperativeId', p.cooperative_id, 'discount', (case when l.waived > 0 then 0 else l.discount end)::text, 'total', (l.total - l.waived)::text) order by p.cooperative_slug, l.position), '[]')
          from ordering.lines l join ordering.parcels p on p.id = l.parcel_id where l.order_id = o.id) as lines
       from ordering.orders o where id = $1 and (paid_at is not null or confirmed_at is not null) for share of o`,
      [orderId],
    );
    if (!order) return undefined;
    const { currency, total, parcels, lines, ...rest } = order;
    const sum = (amount: string): Money => money(BigInt(amount), currency);
    return {
      ...rest,
      id: orderId,
      total: money(total, currency),
      parcels: parcels.map((parcel) => ({ ...parcel, shipping: sum(parcel.shipping) })),
      lines: lines.map((line) => ({ ...line, discount: sum(line.discount), total: sum(line.total) })),
    };
  }
}
