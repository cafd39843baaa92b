import { Injectable } from '@nestjs/common';
import { moneyToWire } from '../../../../api/money.js';
import type { PaidAtStall, StallReceiptPage } from '../../../../api/stall.js';
import type { Bilingual } from '../../../../api/text.js';
import { money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { maybeRow } from '../../../platform/database/sql.js';
import type { StallSaleRow } from './stall-sales.store.js';
import { ReceiptNotFound } from '../domain/stall.errors.js';
import { isSecretOf, secretHashOf } from '../phone-secret.js';

const SHOWN: Record<StallSaleRow['state'], StallReceiptPage['state']> = {
  counted: 'sold',
  'set-aside': 'looked-at',
  dismissed: 'looked-at',
  undone: 'taken-back',
};

/** The buyer's receipt, from the moment on which the seller's phone shows it. */
@Injectable()
export class ReceiptQueries {
  constructor(private readonly database: Database) {}

  /** @throws ReceiptNotFound */
  async page(secret: string): Promise<StallReceiptPage> {
    const row = await maybeRow<{
      secretHash: Buffer;
      code: string;
      number: string;
      title: Bilingual;
      pictureCid: string | null;
      price: bigint;
      currency: string;
      seller: { slug: string; name: Bilingual };
      state: StallSaleRow['state'] | null;
      soldAt: Date | null;
      paid: PaidAtStall | null;
    }>(
      this.database,
      `select t.secret_hash as "secretHash", t.code, t.public_number as number, t.title, t.picture_cid as "pictureCid",
         coalesce(s.price, t.price) as price, t.currency, s.state, s.sold_at as "soldAt", s.paid,
         jsonb_build_object('slug', c.slug, 'name', c.name) as seller
       from stall.pieces t join stall.phones p on p.id = t.phone_id
         join accounts.shown_cooperatives c on c.id = p.cooperative_id
         left join lateral (select price, state, sold_at, paid from stall.sales where taking_id = t.id
           order by state = 'counted' desc, received_at limit 1) s on true
       where t.secret_hash = $1`,
      [secretHashOf(secret)],
    );
    if (!row || !isSecretOf(secret, row.secretHash)) throw new ReceiptNotFound();
    const { code, number, title, pictureCid, seller, state, paid, soldAt } = row;
    return {
      state: state === null ? 'on-its-way' : SHOWN[state],
      ...{ code, number, title, pictureCid, seller, paid },
      price: moneyToWire(money(row.price, row.currency)),
      soldAt: soldAt?.toISOString() ?? null,
    };
  }
}
