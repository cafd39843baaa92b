import { formatCursor } from '../../../../services/commerce/dist/src/modules/catalog/domain/page-cursor.js';
import type { House } from '../house.ts';
import { commerceOf, PROGRAM, quoted, type Scenario } from './scenario.ts';

/** So many of each are drawn beforehand: `main` keeps some 500 lists, and as many products as a small shop has. */
const PAGES = 400;
const PRODUCTS = 20_000;
const PAGE_SIZE = 24;

export const live: Scenario = {
  name: 'live',
  title: '/health/live',
  asked: (house) =>
    Promise.resolve({
      target: commerceOf(house),
      questions: [{ path: '/health/live', holds: 'ok' }],
      headers: PROGRAM,
    }),
};

interface Place {
  key: string;
  id: string;
  /** The product after it, which the page begins with. */
  next: string;
}

/** Places spread over the whole list, the newest first, each with room for a full page after it. */
async function placesOf({ database }: House): Promise<Place[]> {
  const { rows } = await database.query<Place>(
    `select key, id, next from (
       select published_at::text as key, id, lead(slug) over newest as next, row_number() over newest as place,
         count(*) over () as products
       from catalog.products where status = 'published' window newest as (order by published_at desc, id desc)) p
     where place < products - ${PAGE_SIZE} and place % greatest(1, products / ${PAGES}) = 0`,
  );
  return rows;
}

export const list: Scenario = {
  name: 'list',
  title: `list of ${PAGE_SIZE}, deep pages`,
  async asked(house) {
    const places = await placesOf(house);
    return {
      target: commerceOf(house),
      questions: places.map((place) => ({
        path: `/api/v1/products?cursor=${formatCursor(place)}`,
        holds: quoted(place.next),
      })),
      headers: PROGRAM,
      shape: 'productPage',
    };
  },
  async plainly(house) {
    const places = await placesOf(house);
    return {
      statement: `select card from catalog.shop_products where (published_at, product_id) < ($1::timestamptz, $2::uuid)
        order by published_at desc, product_id desc limit ${PAGE_SIZE}`,
      parameters: places.map(({ key, id }) => [key, id]),
      rows: PAGE_SIZE,
    };
  },
};

async function slugsOf({ database }: House): Promise<string[]> {
  const { rows } = await database.query<{ slug: string }>(
    `select slug from catalog.products where status = 'published' order by md5(slug) limit ${PRODUCTS}`,
  );
  return rows.map(({ slug }) => slug);
}

export const detail: Scenario = {
  name: 'detail',
  title: 'detail by slug',
  async asked(house) {
    const slugs = await slugsOf(house);
    return {
      target: commerceOf(house),
      questions: slugs.map((slug) => ({ path: `/api/v1/products/${slug}`, holds: quoted(slug) })),
      headers: PROGRAM,
      shape: 'productDetail',
    };
  },
  async plainly(house) {
    return {
      statement: 'select card, page, pieces from catalog.shop_products where slug = $1',
      parameters: (await slugsOf(house)).map((slug) => [slug]),
      rows: 1,
    };
  },
};
