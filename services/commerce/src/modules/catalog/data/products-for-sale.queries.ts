import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { invariant } from '../../../kernel/errors.js';
import { type Money, money } from '../../../kernel/money.js';
import { Database } from '../../../platform/database/database.js';
import { among, type Sql } from '../../../platform/database/sql.js';
import { MADE_TO_ORDER, madeToOrderOf, type MadeToOrderRow } from './made-to-order.js';
import { priceNow } from './price-now.js';
import type { MadeToOrder, ProductKind, ProductStatus } from '../domain/product.js';

/** In grams, packed: of a craft that nobody weighed. */
const WEIGHT_OF_ANYTHING = 1_000;

/** What an order keeps of a product. */
export interface ProductForSale {
  id: string;
  slug: string;
  status: ProductStatus;
  kind: ProductKind;
  title: Bilingual;
  price: Money;
  /** As it was weighed, else what a piece of its craft weighs. */
  weightGrams: number;
  cooperativeId: string;
  cooperative: { slug: string; name: Bilingual };
  artisanId: string;
  pictureCid: string | null;
  madeToOrder: MadeToOrder | null;
  /** How many may still be made; null for no edition. */
  editionLeft: number | null;
}

/** For carts and orders: what can be bought, by its id. */
@Injectable()
export class ProductsForSale {
  constructor(private readonly database: Database) {}

  /** What a cooperative has in the shop, by its Vietnamese name. */
  async ofCooperative(cooperativeId: string): Promise<Pick<ProductForSale, 'id' | 'title'>[]> {
    const { rows } = await this.database.query<Pick<ProductForSale, 'id' | 'title'>>(
      `select id, title from catalog.products where cooperative_id = $1 and status = 'published'
       order by title->>'vi' collate "vi-x-icu", id`,
      [cooperativeId],
    );
    return rows;
  }

  /** What is unknown, or not in the shop any more, is left out. @param sql a transaction, to read in it */
  byIds(ids: readonly string[], sql: Sql = this.database): Promise<ProductForSale[]> {
    return this.find(ids, sql, `and p.status = 'published'`);
  }

  /** One of which a piece was sold, wherever it is shown by now. */
  async sold(id: string, sql: Sql): Promise<ProductForSale> {
    const [product] = await this.find([id], sql);
    invariant(product, `There is no product ${id}.`);
    return product;
  }

  private async find(ids: readonly string[], sql: Sql, and = ''): Promise<ProductForSale[]> {
    const wanted = among('$1', ids);
    const { rows } = await sql.query<
      MadeToOrderRow & {
        id: string;
        slug: string;
        status: ProductStatus;
        kind: ProductKind;
        title: Bilingual;
        price_amount: bigint;
        price_currency: string;
        cooperative_id: string;
        cooperative_slug: string;
        cooperative_name: Bilingual;
        artisan_id: string;
        edition_left: number | null;
        picture_cid: string | null;
        weight_grams: number;
      }
    >(
      `select p.id, p.slug, p.status, p.kind, p.title, ${priceNow('p')} as price_amount, p.price_currency, p.cooperative_id,
         c.slug as cooperative_slug, c.name as cooperative_name, p.artisan_id, ${MADE_TO_ORDER},
         p.edition_of - p.edition_taken as edition_left,
         coalesce(p.weight_grams, w.weight_grams, ${WEIGHT_OF_ANYTHING}) as weight_grams,
         (select i.cid from catalog.product_pictures i
          where i.product_id = p.id order by i.position limit 1) as picture_cid
       from catalog.products p join accounts.shown_cooperatives c on c.id = p.cooperative_id
         left join catalog.craft_weights w on w.craft_slug = p.craft_slug
       where p.id ${wanted.sql} ${and}`,
      [wanted.value],
    );
    return rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      status: row.status,
      kind: row.kind,
      title: row.title,
      price: money(row.price_amount, row.price_currency),
      cooperativeId: row.cooperative_id,
      cooperative: { slug: row.cooperative_slug, name: row.cooperative_name },
      artisanId: row.artisan_id,
      weightGrams: row.weight_grams,
      pictureCid: row.picture_cid,
      editionLeft: row.edition_left,
      madeToOrder: madeToOrderOf(row),
    }));
  }
}
