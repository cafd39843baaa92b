import type { ProductPicture, ProductCard } from '../../../../api/catalog.js';
import { moneyToWire } from '../../../../api/money.js';
import type { Bilingual } from '../../../../api/text.js';
import { availabilityOf, type ProductKind } from '../domain/product.js';
import type { KnownNames } from './names.js';

export interface PictureRow {
  cid: string;
  role: string;
  width: number;
  height: number;
}

export interface CardRow {
  id: string;
  slug: string;
  title: Bilingual;
  craft_slug: string;
  village_slug: string;
  cooperative_id: string;
  artisan_id: string;
  price_amount: bigint;
  price_currency: string;
  kind: ProductKind;
  lead_time_days: number | null;
  available_pieces: number;
  free_again_at: Date | null;
  certified_pieces: number;
  picture: PictureRow | null;
  sort_key: string;
}

/** What a card needs of `catalog.products p`. The picture is the first one. */
export const CARD_COLUMNS = `p.id, p.slug, p.title, p.craft_slug, p.village_slug, p.cooperative_id, p.artisan_id,
  p.price_amount, p.price_currency, p.kind, p.lead_time_days, p.available_pieces, p.free_again_at,
  p.certified_pieces,
  (select json_build_object('cid', i.cid, 'role', i.role, 'width', i.width, 'height', i.height)
   from catalog.product_pictures i where i.product_id = p.id order by i.position limit 1) as picture`;

export function cardOf(row: CardRow, names: KnownNames): ProductCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    craft: names.craft(row.craft_slug),
    village: names.village(row.village_slug),
    cooperative: names.cooperative(row.cooperative_id),
    price: moneyToWire({ amount: row.price_amount, currency: row.price_currency }),
    picture: row.picture && pictureOf(row.picture, row.title),
    availability: availabilityOf(
      { kind: row.kind, leadTimeDays: row.lead_time_days },
      row.available_pieces,
      row.free_again_at,
    ),
    certified: row.certified_pieces > 0,
  };
}

const views: Readonly<Record<string, Bilingual>> = {
  front: { vi: 'mặt trước', en: 'front' },
  mark: { vi: 'dấu riêng của món này', en: 'a mark that only this one has' },
  hands: { vi: 'bàn tay đang làm', en: 'the hands at work' },
  detail: { vi: 'chi tiết', en: 'detail' },
};

/** A picture with words for who cannot see it: what it is, and which view. */
export function pictureOf({ cid, role, width, height }: PictureRow, title: Bilingual): ProductPicture {
  const view = views[role];
  const alt = view ? { vi: `${title.vi}, ${view.vi}`, en: `${title.en}, ${view.en}` } : title;
  return { cid, alt, width, height };
}
