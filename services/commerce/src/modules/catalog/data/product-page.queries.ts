import { Injectable } from '@nestjs/common';
import type { ProductDetail } from '../../../../api/catalog.js';
import { moneyToWire } from '../../../../api/money.js';
import type { Bilingual } from '../../../../api/text.js';
import { money } from '../../../kernel/money.js';
import { Replica } from '../../../platform/database/replica.js';
import { maybeRow } from '../../../platform/database/sql.js';
import { ProductNotFound } from '../domain/catalog.errors.js';
import type { Product } from '../domain/product.js';
import { sharesOf } from '../domain/share-rate.js';
import { slugOf } from '../domain/slug.js';
import { type KnownNames, Names } from './names.js';
import { CARD_COLUMNS, cardOf, type CardRow, pictureOf, type PictureRow } from './product-rows.js';
import { ProductsQueries } from './products.queries.js';
import { ShareRatesStore } from './share-rates.store.js';

interface DetailRow extends CardRow {
  story: Bilingual;
  technique: Bilingual;
  materials: Bilingual;
  dimensions_mm: Product['dimensionsMm'];
  weight_grams: number | null;
  updated_at: Date;
  pictures: PictureRow[];
}

/** A page shows so many pieces by number; the others are as good. */
const PIECES_SHOWN = 24;
const RELATED_SHOWN = 4;

/** One product's page. */
@Injectable()
export class ProductPageQueries {
  constructor(
    private readonly replica: Replica,
    private readonly names: Names,
    private readonly products: ProductsQueries,
    private readonly rates: ShareRatesStore,
  ) {}

  /** GET /products/:slug. @throws ProductNotFound, with the right slug when it is known */
  async bySlug(slug: string): Promise<ProductDetail> {
    const row = await maybeRow<DetailRow>(
      this.replica,
      `select ${CARD_COLUMNS}, p.story, p.technique, p.materials, p.dimensions_mm, p.weight_grams, p.updated_at,
         (select coalesce(json_agg(json_build_object('cid', i.cid, 'role', i.role, 'width', i.width, 'height', i.height)
            order by i.position), '[]') from catalog.product_pictures i where i.product_id = p.id) as pictures
       from catalog.products p where p.slug = $1 and p.status = 'published'`,
      [slug],
    );
    if (!row) throw new ProductNotFound({ slug: await this.rightSlug(slug) });
    const [names, maker, pieces, rates] = await Promise.all([
      this.names.known(),
      this.names.maker(row.artisan_id),
      this.pieces(row),
      this.rates.all(this.replica),
    ]);
    const related = await this.related(row, names);
    const price = money(row.price_amount, row.price_currency);
    return {
      ...cardOf(row, names),
      story: row.story,
      materials: row.materials,
      technique: row.technique,
      dimensionsMm: row.dimensions_mm,
      weightGrams: row.weight_grams,
      pictures: row.pictures.map((picture) => pictureOf(picture, row.title)),
      maker,
      shares: sharesOf(price, rates).map((share) => ({ ...share, amount: moneyToWire(share.amount) })),
      pieces,
      related,
      updatedAt: row.updated_at.toISOString(),
    };
  }

  private async pieces(row: DetailRow): Promise<ProductDetail['pieces']> {
    const { rows } = await this.replica.query<{
      cooperative_number: bigint;
      number: bigint;
      made_on: string;
      title: Bilingual;
      picture: PictureRow | null;
    }>(
      `select q.cooperative_number, q.number, q.made_on, q.title,
         (select json_build_object('cid', f.cid, 'role', f.role, 'width', f.width, 'height', f.height)
          from catalog.piece_photographs f where f.piece_id = q.id order by f.position limit 1) as picture
       from catalog.pieces q where q.product_id = $1 and q.on_sale and q.is_free order by q.number limit $2`,
      [row.id, Math.min(PIECES_SHOWN, row.available_pieces)],
    );
    return rows.map((piece) => ({
      cooperativeNumber: piece.cooperative_number.toString(),
      number: Number(piece.number),
      madeOn: piece.made_on,
      picture: piece.picture && pictureOf(piece.picture, piece.title),
    }));
  }

  /** Of the same craft first, then of the same village; what can be bought first. */
  private related(row: DetailRow, names: KnownNames): Promise<ProductDetail['related']> {
    return this.products.cards(
      {
        where: `p.status = 'published' and p.id <> $1 and (p.craft_slug = $2 or p.village_slug = $3)`,
        params: [row.id, row.craft_slug, row.village_slug],
        order: `(p.craft_slug = $2) desc, (p.available_pieces > 0) desc, p.published_at desc, p.id`,
        limit: RELATED_SHOWN,
      },
      names,
    );
  }

  /** An older slug, or the right one written with marks or capitals. */
  private async rightSlug(asked: string): Promise<string | null> {
    const row = await maybeRow<{ slug: string }>(
      this.replica,
      `select p.slug from catalog.products p left join catalog.former_slugs f on f.product_id = p.id
       where p.status = 'published' and (f.slug = $1 or f.slug = $2 or p.slug = $2) limit 1`,
      [asked, slugOf(asked)],
    );
    return row?.slug ?? null;
  }
}
