import { drawSerial } from '@daulang/protocol';
import { randomBytes, randomInt } from 'node:crypto';
import { newId } from '../../src/kernel/ids.js';
import { OfferPieces } from '../../src/modules/catalog/index.js';
import { StockQueries } from '../../src/modules/inventory/index.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { eventually } from './eventually.js';
import { aCooperative, anArtisan, type TestPerson } from './people.js';
import type { Shop } from './shop.js';

export interface TestProduct {
  id: string;
  slug: string;
  price: bigint;
  pieceIds: string[];
  artisan: TestPerson;
}

/** Of what is made to order. */
export const LEAD_TIME_DAYS = 4;

/** `aProduct().costing(250_000n).withPieces(3).by(artisan).at(shop)`: certified pieces, on sale. */
export function aProduct() {
  let price = 250_000n;
  let pieces = 1;
  let kind: 'stock' | 'made-to-order' = 'stock';
  let capacityPerWeek = 4;
  let depositPercent = 100;
  let artisan: TestPerson | undefined;
  const builder = {
    costing(amount: bigint) {
      price = amount;
      return builder;
    },
    withPieces(count: number) {
      pieces = count;
      return builder;
    },
    /** @param capacity how many pieces of the workshop may fall into a week with one of these */
    madeToOrder(capacity = 4) {
      kind = 'made-to-order';
      capacityPerWeek = capacity;
      return builder;
    },
    /** Of what is made to order: how much of its price is due first, in per cent. */
    asking(percent: 30 | 50 | 100) {
      depositPercent = percent;
      return builder;
    },
    by(theirs: TestPerson) {
      artisan = theirs;
      return builder;
    },
    async at({ service }: Shop): Promise<TestProduct> {
      const maker =
        artisan ??
        (await anArtisan()
          .of(await aCooperative().at(service))
          .at(service));
      const id = newId();
      const slug = `non-la-${id.slice(-12)}`;
      const pieceIds = Array.from({ length: pieces }, () => newId());
      await service.get(UnitOfWork).run(async (tx) => {
        await tx.query(
          `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind,
             status, title, story, technique, materials, price_amount, capacity_per_week, lead_time_days, deposit_percent,
             published_at, created_at, updated_at)
           values ($1, $2, $3, $4, 'my-lam', 'non-la', $5, 'published', $6, $7, $7, $7, $8, $9, $10, $11,
             now(), now(), now())`,
          [
            id,
            slug,
            maker.cooperativeId,
            maker.artisanId,
            kind,
            JSON.stringify({ vi: 'Nón lá bài thơ', en: 'Poem hat' }),
            JSON.stringify({ vi: 'Lá non', en: 'Young leaves' }),
            price,
            kind === 'made-to-order' ? capacityPerWeek : null,
            kind === 'made-to-order' ? LEAD_TIME_DAYS : null,
            kind === 'made-to-order' ? depositPercent : null,
          ],
        );
        const cooperativeNumber = randomInt(1, 2 ** 40);
        for (const [index, pieceId] of pieceIds.entries())
          await addPiece(tx, { id, maker, cooperativeNumber }, pieceId, index);
        await service.get(OfferPieces).within(tx, { pieceIds, onSale: true });
      });
      await eventually('the pieces are in stock', async () => {
        const stock = await service.get(StockQueries).piecesForSale([id]);
        return (stock.get(id) ?? 0) === pieces;
      });
      return { id, slug, price, pieceIds, artisan: maker };
    },
  };
  return builder;
}

/** A piece as sealing leaves it. */
async function addPiece(
  tx: { query(sql: string, params: unknown[]): Promise<unknown> },
  product: { id: string; maker: TestPerson; cooperativeNumber: number },
  pieceId: string,
  index: number,
): Promise<void> {
  await tx.query(
    `insert into catalog.pieces (id, product_id, cooperative_id, artisan_id, village_slug, craft_slug, serial,
       state, title, technique, materials, made_on, price_amount, cooperative_number, number, created_at, updated_at)
     select $2, id, cooperative_id, artisan_id, village_slug, craft_slug, $3, 'final', title, technique, materials,
       '2026-10-01', price_amount, $4, $5, now(), now() from catalog.products where id = $1`,
    [
      product.id,
      pieceId,
      drawSerial((size) => new Uint8Array(randomBytes(size))),
      product.cooperativeNumber,
      index + 1,
    ],
  );
}

/** How many pieces of a product can be bought. */
export async function inStock({ service }: Shop, product: TestProduct): Promise<number> {
  return (await service.get(StockQueries).piecesForSale([product.id])).get(product.id) ?? 0;
}
