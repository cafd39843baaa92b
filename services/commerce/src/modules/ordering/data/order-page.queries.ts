import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { OrderStatus, ParcelState } from '../../../../api/orders.js';
import type { Bilingual } from '../../../../api/text.js';
import { Clock } from '../../../kernel/clock.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { Address, Buyer } from '../domain/order.js';
import { OrderNotFound } from '../domain/ordering.errors.js';
import { hashOfSecret, isSameHash } from '../order-links.js';
import { ADDRESS } from './order-address.js';
import { MONEY, orderMoney, type MoneyRow } from './order-money.store.js';
import type { SoldLine } from './order-lines.store.js';

interface PageRow extends MoneyRow {
  secretHash: Buffer;
  code: string;
  state: OrderStatus['state'];
  placedAt: Date;
  expiresAt: Date;
  goods: bigint;
  shipping: bigint;
  total: bigint;
  buyer: Buyer;
  address: Address;
  history: { state: OrderStatus['state']; at: string }[];
  openPage: { url: string; until: string } | null;
  parcels: {
    id: string;
    cooperative: { slug: string; name: Bilingual };
    state: ParcelState;
    carrier: string | null;
    trackingCode: string | null;
    lines: LineOnPage[];
  }[];
}

type LineOnPage = OrderStatus['parcels'][number]['lines'][number];

const LINES = `select jsonb_agg(jsonb_build_object('title', l.title, 'pictureCid', l.picture_cid, 'quantity', l.quantity,
    'unitPrice', jsonb_build_object('amount', l.unit_price::text, 'currency', o.currency),
    'total', jsonb_build_object('amount', l.total::text, 'currency', o.currency),
    'pieces', array(select public_number from ordering.line_pieces
      where line_id = l.id and released_at is null order by public_number)) order by l.position)
  from ordering.lines l where l.order_id = o.id and l.parcel_id = p.id`;

const PAGE = `select o.secret_hash as "secretHash", o.code, o.state, o.placed_at as "placedAt", o.expires_at as "expiresAt", o.goods,
    o.shipping, o.total, ${MONEY},
    jsonb_build_object('name', o.buyer_name, 'email', o.buyer_email, 'phone', o.buyer_phone) as buyer,
    ${ADDRESS} as address,
    (select jsonb_agg(jsonb_build_object('state', h.state, 'at', h.at) order by h.position)
      from ordering.history h where h.order_id = o.id) as history,
    (select jsonb_agg(jsonb_build_object('id', p.id, 'state', p.state, 'carrier', p.carrier,
        'trackingCode', p.tracking_code,
        'cooperative', jsonb_build_object('slug', p.cooperative_slug, 'name', p.cooperative_name),
        'lines', (${LINES})) order by p.cooperative_slug)
      from ordering.parcels p where p.order_id = o.id) as parcels,
    (select jsonb_build_object('url', s.url, 'until', s.expires_at)
      from payments.shown_open_pages s where s.order_id = o.id) as "openPage"
  from ordering.orders o where o.secret_hash = $1`;

/** The buyer's page of an order: looked at again and again while they pay, so it is one statement. */
@Injectable()
export class OrderPageQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws OrderNotFound */
  async page(secret: string): Promise<OrderStatus> {
    const hash = hashOfSecret(secret);
    const row = await maybeRow<PageRow>(this.database, PAGE, [hash]);
    if (!row || !isSameHash(row.secretHash, hash)) throw new OrderNotFound();
    const isWaiting = row.state === 'placed';
    const { refunded, owed, dispute } = orderMoney(row);
    return {
      code: row.code,
      state: row.state,
      placedAt: row.placedAt.toISOString(),
      expiresAt: isWaiting ? row.expiresAt.toISOString() : null,
      payUrl: isWaiting ? this.payUrl(row) : null,
      parcels: row.parcels,
      goods: moneyToWire(money(row.goods, row.currency)),
      shipping: moneyToWire(money(row.shipping, row.currency)),
      total: moneyToWire(money(row.total, row.currency)),
      refunded: moneyToWire(refunded),
      owed: moneyToWire(owed),
      dispute,
      buyer: row.buyer,
      address: row.address,
      history: row.history.map(({ state, at }) => ({ state, at: new Date(at).toISOString() })),
    };
  }

  private payUrl({ openPage }: PageRow): string | null {
    return openPage && new Date(openPage.until) > this.clock.now() ? openPage.url : null;
  }
}

/** A sold line as buyers and officers see it. */
export function lineOnPage(line: SoldLine): LineOnPage {
  return {
    title: line.title,
    pictureCid: line.pictureCid,
    quantity: line.quantity,
    unitPrice: moneyToWire(line.unitPrice),
    total: moneyToWire(line.total),
    pieces: line.pieces,
  };
}
