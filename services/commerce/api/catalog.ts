import { z } from 'zod';
import { line, typedDong } from './fields.js';
import { moneyOnWire } from './money.js';
import { depositPercent } from './offers.js';
import { bilingual, pageOf, pageRequest, slug } from './text.js';

/** A picture: its content address serves the derived sizes at /api/v1/media/<cid>/<width>.<avif|webp>. */
const picture = z.object({
  cid: z.string(),
  alt: bilingual,
  width: z.number().int(),
  height: z.number().int(),
});
export type ProductPicture = z.infer<typeof picture>;

/** What a buyer can do about a product now. */
const availability = z.object({
  state: z.enum(['in-stock', 'made-to-order', 'sold-out']),
  /** Pieces that can be bought this moment (reserved ones are not counted). */
  pieces: z.number().int(),
  /** Days a workshop needs for a made-to-order product. */
  leadTimeDays: z.number().int().nullable(),
  /** Of what is made to order: how much of its price may be paid first, in per cent; 100: the whole price. */
  depositPercent: depositPercent.nullable(),
  /** No piece is free but somebody is buying one: when it may be free again. */
  freeAgainAt: z.iso.datetime().nullable(),
});

const productCard = z.object({
  id: z.uuid(),
  slug,
  title: bilingual,
  craft: z.object({ slug, name: bilingual }),
  village: z.object({ slug, name: bilingual }),
  cooperative: z.object({ slug, name: bilingual }),
  price: moneyOnWire,
  /** While a sale price holds: what it costs else, and when it does again. */
  usualPrice: moneyOnWire.nullable(),
  saleUntil: z.iso.datetime().nullable(),
  picture: picture.nullable(),
  availability,
  /** Of how many pieces there are and will ever be, and how many of them nobody has begun or ordered; null where there is no end. */
  edition: z.object({ of: z.number().int(), left: z.number().int() }).nullable(),
  /** True when at least one piece on sale carries a sealed certificate. */
  certified: z.boolean(),
});
export type ProductCard = z.infer<typeof productCard>;

/** Query of GET /api/v1/products. `q` is folded: "non la" finds "nón lá". */
export const productSearch = pageRequest.extend({
  q: line(80, 0).optional(),
  craft: slug.optional(),
  village: slug.optional(),
  minPrice: typedDong.optional(),
  maxPrice: typedDong.optional(),
  ready: z.enum(['true', 'false']).optional(),
  /** Without one: the best match first when words are sought, else the newest. */
  sort: z.enum(['newest', 'price-up', 'price-down', 'relevance']).optional(),
});

/** Query of GET /api/v1/suggestions: what somebody has typed so far. */
export const suggestionQuery = z.strictObject({ q: line(80, 0) });

/**
 * GET /api/v1/suggestions: what the words may become, the best first; a maker only with consent to be named. Where nothing
 * is called like that, what some of the words were meant to be.
 */
export const suggestionList = z.object({
  suggestions: z.array(
    z.object({
      kind: z.enum(['craft', 'village', 'product', 'maker']),
      /** To search for. Of a maker's name both languages say the same. */
      text: bilingual,
      /** Of a craft or a village, which have pages of their own. */
      slug: slug.nullable(),
    }),
  ),
});
export type Suggestion = z.infer<typeof suggestionList>['suggestions'][number];

const facet = z.array(z.object({ slug, name: bilingual, count: z.number().int() }));

/** GET /api/v1/products */
export const productPage = pageOf(productCard).extend({
  total: z.number().int(),
  facets: z.object({
    crafts: facet,
    villages: facet,
    price: z.object({ min: moneyOnWire, max: moneyOnWire }).nullable(),
    ready: z.number().int(),
  }),
  /** Nothing is written as it was sought; this is what comes nearest. */
  isNear: z.boolean(),
});
export type ProductPage = z.infer<typeof productPage>;

/** One share of a price, from the rates in force, in đồng of this very price. */
export const priceShare = z.object({
  account: z.enum(['artisan', 'cooperative', 'village-fund', 'platform', 'withheld-tax']),
  amount: moneyOnWire,
  /** Parts of ten thousand. */
  rateBasisPoints: z.number().int(),
});

/** A certified piece on sale. It is named by its public number, never by its serial. */
const pieceOnSale = z.object({
  cooperativeNumber: z.string(),
  number: z.number().int(),
  madeOn: z.iso.date().nullable(),
  /** Its number in its edition, in the order of sealing. */
  editionNumber: z.number().int().nullable(),
  picture: picture.nullable(),
});

/** GET /api/v1/products/:slug (404 problem when there is none). */
export const productDetail = productCard.extend({
  story: bilingual,
  materials: bilingual,
  technique: bilingual,
  dimensionsMm: z
    .object({ length: z.number().int(), width: z.number().int(), height: z.number().int() })
    .nullable(),
  weightGrams: z.number().int().nullable(),
  pictures: z.array(picture),
  /** Name and bio are null without the artisan's consent to be named. */
  maker: z.object({
    id: z.uuid(),
    displayName: z.string().nullable(),
    isDemo: z.boolean(),
    bio: bilingual.nullable(),
  }),
  shares: z.array(priceShare),
  pieces: z.array(pieceOnSale),
  related: z.array(productCard),
  updatedAt: z.iso.datetime(),
});
export type ProductDetail = z.infer<typeof productDetail>;

/** GET /api/v1/home: what the first page shows, in one question. */
export const homePage = z.object({
  newest: z.array(productCard),
  crafts: z.array(
    z.object({ slug, name: bilingual, productCount: z.number().int(), picture: picture.nullable() }),
  ),
  certifiedPieces: z.number().int(),
  villageCount: z.number().int(),
});
export type HomePage = z.infer<typeof homePage>;

/** GET /api/v1/sitemap: every product's and village's slug, for the sitemaps. */
export const sitemapList = z.object({
  products: z.array(z.object({ slug, updatedAt: z.iso.datetime() })),
  villages: z.array(slug),
});
