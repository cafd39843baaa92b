import fc from 'fast-check';
import type { Bilingual } from '../../api/text.js';
import { newId } from '../../src/kernel/ids.js';
import { ShopIndexStore } from '../../src/modules/catalog/data/shop-index.store.js';
import { ShopProductsStore } from '../../src/modules/catalog/data/shop-products.store.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/unit-of-work.js';
import { AddArtisan, RecordConsent } from '../../src/modules/accounts/index.js';
import { aCooperative } from './people.js';
import type { PlainProduct } from './plain-search.js';
import type { RunningService } from './service.js';
import { importVillages } from './workshop.js';

/** None has another English stem, so that the plain way needs none. */
const WORDS = ['sen', 'senh', 'nam', 'bac', 'tim', 'non', 'gom', 'tranh', 'lang'];
const PLACES = [
  ['my-lam', 'conical-hats'],
  ['doc-so', 'conical-hats'],
  ['phuoc-tich', 'pottery'],
  ['lang-sinh', 'folk-prints'],
] as const;
const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03'];

export const few = (most: number) =>
  fc.uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most });
const product = fc.record({
  title: few(3),
  materials: few(3),
  place: fc.constantFrom(...PLACES),
  // Of one digit and two, some alike in the first of them.
  price: fc.integer({ min: 8, max: 32 }),
  pieces: fc.integer({ min: 0, max: 1 }),
  day: fc.constantFrom(...DAYS),
});
type Drawn = typeof product extends fc.Arbitrary<infer T> ? T : never;

/** Whose the products are. */
export const MAKER = 'Người Thử Nghề';

/** A shop of drawn products that change as use cases change them, and beside it what it should show. */
export class ChangingShop {
  products: PlainProduct[] = [];
  /** What others do before somebody's changes are committed. */
  private meanwhile: (() => Promise<void>) | undefined;

  private constructor(
    private readonly service: RunningService,
    private readonly names: ReadonlyMap<string, Bilingual>,
    private readonly maker: { cooperativeId: string; artisanId: string },
  ) {}

  static async at(service: RunningService, products: number): Promise<ChangingShop> {
    await importVillages(service);
    const { rows } = await service
      .get(Database)
      .query<{ slug: string; name: Bilingual }>(
        'select slug, name from villages.shown_crafts union all select slug, name from villages.shown_villages',
      );
    const { id: cooperativeId } = await aCooperative().at(service);
    const artisanId = await service.get(AddArtisan).execute({
      ...{ cooperativeId, slug: 'nguoi-thu-nghe', displayName: MAKER, villageSlug: null, craftSlug: null },
      ...{ bio: { vi: '', en: '' }, isDemo: true },
    });
    await service.get(RecordConsent).execute({ artisanId, purpose: 'name', given: true, textVersion: '1' });
    const names = new Map(rows.map(({ slug, name }) => [slug, name]));
    const shop = new ChangingShop(service, names, { cooperativeId, artisanId });
    await shop.publish(drawn(products, 2026));
    return shop;
  }

  /** Other words, prices, days, sales, some that go, and some that come, of other days too. */
  async change(seed: number): Promise<void> {
    const chosen = drawn(48, seed).map((it, nth) => ({
      it,
      was: this.products[(seed + nth * 7) % this.products.length]!,
    }));
    const [reworded, repriced, sold, moved] = [0, 12, 24, 36].map((from) => chosen.slice(from, from + 12));
    await this.become(reworded!, 'title', ({ title }) => [text(title), { title }]);
    await this.become(repriced!, 'price_amount', ({ price }) => [price, { price }]);
    await this.become(
      sold!,
      'available_pieces',
      ({ pieces }) => [pieces, { isReady: pieces > 0 }],
      'showStocks',
    );
    await this.become(moved!, 'published_at', ({ day }) => [day, { publishedAt: Date.parse(day) }]);
    const lost = new Set(this.products.filter((_, nth) => nth % 11 === seed % 11).map(({ id }) => id));
    await this.write(
      `update catalog.products set status = 'retired' where id = $1`,
      [...lost].map((id) => [id]),
    );
    this.products = this.products.filter(({ id }) => !lost.has(id));
    await this.publish(drawn(12, seed + 1));
  }

  async sellOut(): Promise<void> {
    const rows = this.products.map(({ id }) => [id]);
    await this.write('update catalog.products set available_pieces = 0 where id = $1', rows, 'showStocks');
    for (const product of this.products) product.isReady = false;
  }

  /** As {@link change}, and before each of the changes is committed, the index is told what it can see. */
  async changeWhileTold(seed: number): Promise<void> {
    this.meanwhile = () => this.tellIndex();
    await this.change(seed);
    this.meanwhile = undefined;
  }

  /** Others change something after the index was told, and before that is committed. */
  async tellIndexWhileChanging(seed: number): Promise<void> {
    await this.service.get(UnitOfWork).run(async (tx) => {
      await this.service.get(ShopIndexStore).fold(tx);
      await this.change(seed);
    });
  }

  async tellIndex(): Promise<void> {
    await this.service.get(UnitOfWork).run((tx) => this.service.get(ShopIndexStore).fold(tx));
  }

  /** As if most numbers had been of products that are gone; the next are in two parts of the index. */
  async wasteNumbers(): Promise<void> {
    await this.service.get(Database).query(
      `with number as (insert into catalog.shop_numbers (number, product_id, published_at, price_amount)
         values (8192 * 4 - 50, $1, now(), 1))
       insert into catalog.shop_news values ($1)`,
      [newId()],
    );
    await this.tellIndex();
  }

  /** By product. */
  async numbers(): Promise<Map<string, number>> {
    const { rows } = await this.service
      .get(Database)
      .query<{ id: string; number: number }>('select product_id as id, number from catalog.shop_numbers');
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  private async become(
    chosen: readonly { it: Drawn; was: PlainProduct }[],
    column: string,
    becomes: (it: Drawn) => [value: unknown, shown: Partial<PlainProduct>],
    shown?: 'showStocks',
  ): Promise<void> {
    const rows = chosen.map(({ it, was }) => [was.id, becomes(it)[0]]);
    await this.write(`update catalog.products set ${column} = $2 where id = $1`, rows, shown);
    for (const { it, was } of chosen) Object.assign(was, becomes(it)[1]);
  }

  private async publish(all: readonly Drawn[]): Promise<void> {
    const written = all.map((it) => ({ ...it, id: newId() }));
    await this.write(
      `insert into catalog.products (id, slug, cooperative_id, artisan_id, village_slug, craft_slug, kind, status,
         title, story, technique, materials, price_amount, available_pieces, published_at, created_at, updated_at)
       values ($1::uuid, $1::uuid::text, $2, $3, $4, $5, 'stock', 'published', $6, $7, $7, $8, $9, $10, $11, now(), now())`,
      written.map(({ id, title, materials, place, price, pieces, day }) => [
        ...[id, this.maker.cooperativeId, this.maker.artisanId, ...place],
        ...[text(title), text([]), text(materials), price, pieces, day],
      ]),
    );
    this.products.push(...written.map((it) => this.plainly(it)));
  }

  private plainly({
    id,
    title,
    materials,
    place: [village, craft],
    price,
    pieces,
    day,
  }: Drawn & { id: string }) {
    return {
      ...{ id, title, materials, craft, village, price },
      isReady: pieces > 0,
      publishedAt: Date.parse(day),
      names: [craft, village].flatMap((slug) => folded(this.names.get(slug)!)),
    };
  }

  /** Says it for each of the products, and shows them as their use cases do. */
  private write(
    statement: string,
    rows: readonly (readonly unknown[])[],
    shown: 'show' | 'showStocks' = 'show',
  ): Promise<void> {
    return this.service.get(UnitOfWork).run(async (tx) => {
      for (const row of rows) await tx.query(statement, [...row]);
      const ids = rows.map(([id]) => id as string);
      await this.service.get(ShopProductsStore)[shown](tx, ids);
      await this.meanwhile?.();
    });
  }
}

const drawn = (count: number, seed: number): Drawn[] => fc.sample(product, { numRuns: count, seed });

const text = (words: readonly string[]) => JSON.stringify({ vi: words.join(' '), en: words.join(' ') });

const folded = ({ vi, en }: Bilingual): string[] =>
  `${vi} ${en}`
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
