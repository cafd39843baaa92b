import { Injectable } from '@nestjs/common';
import { invariant } from '../../../kernel/errors.js';
import { money } from '../../../kernel/money.js';
import type { Bilingual } from '../../../../api/text.js';
import { maybeRow, type Sql } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/transaction.js';
import type { Photograph } from '../domain/piece.js';
import type { Product, ProductFacts, ProductKind, ProductStatus } from '../domain/product.js';
import { numberedSlug } from '../domain/slug.js';
import { madeToOrderOf, type MadeToOrderRow } from './made-to-order.js';

interface ProductRow extends MadeToOrderRow {
  id: string;
  slug: string;
  cooperative_id: string;
  artisan_id: string;
  village_slug: string;
  craft_slug: string;
  kind: ProductKind;
  status: ProductStatus;
  title: Bilingual;
  story: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensions_mm: Product['dimensionsMm'];
  weight_grams: number | null;
  price_amount: bigint;
  price_currency: string;
  edition_of: number | null;
}

/** More products of one name than this is no shop but a fault. */
const MOST_OF_ONE_NAME = 10_000;

/** What can be bought of a product. */
export interface Stock {
  productId: string;
  /** How many can be bought this moment; reserved ones are not counted. */
  availablePieces: number;
  /** When the first of the reserved ones may be free again. */
  freeAgainAt?: Date | null;
  /** Which ones, so that a product's page lists these very pieces; when absent, they stay as they are. */
  pieceIds?: string[];
}

const SET_STOCKS = `with told as (
    select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) as stock (product_id, pieces, free_again_at, piece_ids)),
  locked as materialized (select id from catalog.products where id = any($1) order by id for no key update),
  freed as (
    update catalog.pieces q set is_free = (q.id = any(told.piece_ids::uuid[]))
    from told join locked on locked.id = told.product_id
    where q.product_id = told.product_id and q.is_free <> (q.id = any(told.piece_ids::uuid[])) returning q.product_id)
  update catalog.products p set available_pieces = told.pieces, free_again_at = told.free_again_at, updated_at = now()
  from told join locked on locked.id = told.product_id
  where p.id = told.product_id
    and ((p.available_pieces, p.free_again_at) is distinct from (told.pieces, told.free_again_at)
      or exists (select from freed where freed.product_id = p.id))
  returning p.id`;

@Injectable()
export class ProductsStore {
  /** The slug may get a number at its end. */
  async add(
    tx: Tx,
    product: Omit<Product, 'slug' | 'editionOf'>,
    wantedSlug: string,
    now: Date,
  ): Promise<string> {
    for (
      let attempt = await this.firstFreeNumber(tx, wantedSlug);
      attempt <= MOST_OF_ONE_NAME;
      attempt += 1
    ) {
      const slug = numberedSlug(wantedSlug, attempt);
      const { affected } = await tx.query(
        `insert into catalog.products (id, slug, cooperative_id, artisan_id, kind, status, published_at,
           capacity_per_week, lead_time_days, deposit_percent, created_at, updated_at, village_slug, craft_slug, title, story, technique, materials, dimensions_mm, weight_grams,
           price_amount, price_currency)
         select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11,
           $12, $13, $14, $15, $16, $17, $18, $19, $20, $21
         where not exists (select 1 from catalog.former_slugs where slug = $2)
         on conflict (slug) do nothing`,
        [
          product.id,
          slug,
          product.cooperativeId,
          product.artisanId,
          product.kind,
          product.status,
          product.status === 'draft' ? null : now,
          product.madeToOrder?.capacityPerWeek ?? null,
          product.madeToOrder?.leadTimeDays ?? null,
          product.madeToOrder?.depositPercent ?? null,
          now,
          ...factValues(product),
        ],
      );
      if (affected > 0) return slug;
    }
    invariant(false, `There are ${MOST_OF_ONE_NAME} products named ${wantedSlug}.`);
  }

  async change(tx: Tx, id: string, facts: ProductFacts, now: Date): Promise<void> {
    await tx.query(
      `update catalog.products set updated_at = $2, village_slug = $3, craft_slug = $4, title = $5, story = $6,
         technique = $7, materials = $8, dimensions_mm = $9, weight_grams = $10, price_amount = $11, price_currency = $12
       where id = $1`,
      [id, now, ...factValues(facts)],
    );
  }

  async find(sql: Sql, id: string): Promise<Product | undefined> {
    const row = await maybeRow<ProductRow>(sql, 'select * from catalog.products where id = $1', [id]);
    return row && productOf(row);
  }

  /** Whoever says of how many pieces it is waits meanwhile. */
  async findToMake(tx: Tx, id: string): Promise<Product | undefined> {
    const row = await maybeRow<ProductRow>(tx, 'select * from catalog.products where id = $1 for key share', [
      id,
    ]);
    return row && productOf(row);
  }

  async lock(tx: Tx, id: string): Promise<Product | undefined> {
    const row = await maybeRow<ProductRow>(tx, 'select * from catalog.products where id = $1 for update', [
      id,
    ]);
    return row && productOf(row);
  }

  async countPieces(tx: Tx, id: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      tx,
      'select count(*)::integer as count from catalog.pieces where product_id = $1',
      [id],
    );
    return row?.count ?? 0;
  }

  /** How many products the shop shows of each village and craft that these products are of. */
  async shownBeside(
    tx: Tx,
    ids: string[],
  ): Promise<{ villageSlug: string; craftSlug: string; products: number }[]> {
    const { rows } = await tx.query<{ villageSlug: string; craftSlug: string; products: number }>(
      `select village_slug as "villageSlug", craft_slug as "craftSlug",
         count(*) filter (where status = 'published')::integer as products
       from catalog.products
       where (village_slug, craft_slug) in (select village_slug, craft_slug from catalog.products where id = any($1))
       group by village_slug, craft_slug order by village_slug, craft_slug`,
      [ids],
    );
    return rows;
  }

  /**
   * Counts anew what is on sale; the first such piece opens the product to the public, with its photographs.
   *
   * @returns which of them are editions
   */
  async refresh(tx: Tx, ids: string[], now: Date): Promise<string[]> {
    const { rows } = await tx.query<{ id: string; isEdition: boolean }>(
      `update catalog.products p set updated_at = $2,
         certified_pieces = (select count(*) from catalog.pieces where product_id = p.id and on_sale),
         status = case when p.status = 'draft' then 'published' else p.status end,
         published_at = coalesce(p.published_at, $2)
       where p.id = any($1) returning p.id, p.edition_of is not null as "isEdition"`,
      [ids, now],
    );
    await tx.query(
      `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
       select distinct on (p.product_id, f.cid) p.product_id, f.cid, f.role, f.width, f.height, f.position
       from catalog.pieces p join catalog.piece_photographs f on f.piece_id = p.id
       where p.product_id = any($1) and p.on_sale
         and not exists (select 1 from catalog.product_pictures o where o.product_id = p.product_id)
         and p.id = (select min(first.id::text)::uuid from catalog.pieces first
           where first.product_id = p.product_id and first.on_sale)
       on conflict do nothing`,
      [ids],
    );
    return rows.filter(({ isEdition }) => isEdition).map(({ id }) => id);
  }

  async setPictures(tx: Tx, id: string, pictures: Photograph[]): Promise<void> {
    await tx.query('delete from catalog.product_pictures where product_id = $1', [id]);
    for (const [position, picture] of pictures.entries()) {
      await tx.query(
        `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
         values ($1, $2, $3, $4, $5, $6)`,
        [id, picture.cid, picture.role, picture.width, picture.height, position],
      );
    }
  }

  /**
   * Notes which pieces can be bought, or only how many of them, and when the first of the others may be.
   *
   * @returns of which products any of it is new; all of them are locked then
   */
  async setStocks(tx: Tx, stocks: readonly Stock[]): Promise<string[]> {
    const { rows } = await tx.query<{ id: string }>(SET_STOCKS, [
      stocks.map((stock) => stock.productId),
      stocks.map((stock) => stock.availablePieces),
      stocks.map((stock) => stock.freeAgainAt ?? null),
      stocks.map((stock) => stock.pieceIds && `{${stock.pieceIds.join()}}`),
    ]);
    return rows.map(({ id }) => id);
  }

  private async firstFreeNumber(tx: Tx, slug: string): Promise<number> {
    const row = await maybeRow<{ count: number }>(
      tx,
      `select count(*)::integer as count from catalog.products where slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')`,
      [slug],
    );
    return (row?.count ?? 0) + 1;
  }
}

function factValues(facts: ProductFacts): unknown[] {
  return [
    facts.villageSlug,
    facts.craftSlug,
    JSON.stringify(facts.title),
    JSON.stringify(facts.story),
    JSON.stringify(facts.technique),
    JSON.stringify(facts.materials),
    facts.dimensionsMm && JSON.stringify(facts.dimensionsMm),
    facts.weightGrams,
    facts.price.amount,
    facts.price.currency,
  ];
}

function productOf(row: ProductRow): Product {
  return {
    id: row.id,
    slug: row.slug,
    cooperativeId: row.cooperative_id,
    artisanId: row.artisan_id,
    villageSlug: row.village_slug,
    craftSlug: row.craft_slug,
    kind: row.kind,
    status: row.status,
    title: row.title,
    story: row.story,
    technique: row.technique,
    materials: row.materials,
    dimensionsMm: row.dimensions_mm,
    weightGrams: row.weight_grams,
    price: money(row.price_amount, row.price_currency),
    madeToOrder: madeToOrderOf(row),
    editionOf: row.edition_of,
  };
}
