import type { Page } from '@playwright/test';
import { readDemo } from './support/demo.ts';
import { expect, test } from './support/fixtures.ts';
import {
  type Language,
  PAGES,
  pagesWithoutAddress,
  type Places,
  type Visitor,
} from './support/pages-of-the-storefront.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, CARDS, orderOfSomebody, payWith, somethingInStock } from './support/shop.ts';
import { foundSideways } from './support/sideways.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { receiptOfStallSale } from './support/stall.ts';
import { answerOf, atWork, drafts } from './support/workshop.ts';

const hats = cooperative('non-la-huong-giang');
/** Each width reads the pages in one language, so that both are read. */
const language = (): Language => forThisWidth({ phone: 'vi', desktop: 'en' });
const NOT_FOUND = /^Không tìm thấy trang này$|^There is no such page$/;
const NOWHERE: Omit<Places, 'language'> = {
  ...{
    serial: '',
    product: '',
    order: '',
    receipt: '',
    draft: '',
    offer: '',
    batch: '',
    parcel: '',
    returned: '',
  },
};

test.beforeEach(({ consoleGuard }) => {
  test.setTimeout(300_000);
  // Pages of what does not exist are pages too.
  consoleGuard.expectComplaint(/status of 40[04]/);
});

test('every route of the storefront is named among those that must fit', () => {
  expect(pagesWithoutAddress()).toEqual([]);
});

test('no page of the shop scrolls sideways, on the narrowest phone, in large letters, with long words', async ({
  page,
}) => {
  const product = (await somethingInStock(page, 'tay-ho')).slug;
  await addToCart(page, product);
  // Of something else, so that what lies in the cart can still be ordered.
  const pot = (await somethingInStock(page, 'phuoc-tich')).slug;
  const order = (await orderOfSomebody(page, pot, 1)).secret;
  const serial = new URL(readDemo().verify.genuine).pathname.split('/').at(-1)!;
  const seller = forThisWidth({ phone: hats.artisans[0]!, desktop: hats.artisans[2]! });
  const receipt = await receiptOfStallSale(seller);
  await readAll(page, 'anybody', { ...NOWHERE, product, order, receipt, serial });
});

test('no page of the studio scrolls sideways', async ({ page }) => {
  const artisan = forThisWidth({ phone: hats.artisans[0]!, desktop: hats.artisans[2]! });
  const [draft = ''] = await drafts(artisan, ['Nón chưa ký']);
  await signIn(page.request, artisan);
  await readAll(page, 'artisan', { ...NOWHERE, draft, offer: await anOffer(page, 'studio') });
});

test('no page of the office scrolls sideways, nor the one of the authority', async ({ page }) => {
  const { officer, secondOfficer } = hats;
  const atDesk = forThisWidth({ phone: officer, desktop: secondOfficer });
  const batch = await atWork(atDesk, async (api) => {
    const { items } = await answerOf<{ items: { id: string }[] }>(api.get(`${API_URL}/office/batches`));
    return items[0]!.id;
  });
  const { payUrl, code } = await orderOfSomebody(page, (await somethingInStock(page, 'tay-ho')).slug, 1);
  await page.goto(payUrl);
  await payWith(page, CARDS.good);
  await signIn(page.request, atDesk);
  const parcel = await parcelOf(page, code);
  await readAll(page, 'officer', { ...NOWHERE, batch, parcel, offer: await anOffer(page, 'office') });
  await page.context().clearCookies();
  await signIn(page.request, readDemo().signIns.authority);
  await readAll(page, 'authority', NOWHERE);
});

test('no sealing page scrolls sideways', async ({ page }) => {
  await signIn(page.request, forThisWidth({ phone: hats.artisans[1]!, desktop: hats.artisans[3]! }));
  await page.goto(`/${language()}/studio/key`);
  await page.getByRole('button', { name: /Tạo khoá cho máy này|Make a key for this device/ }).click();
  await page.waitForURL(/\/\/seal\./);
  await expect(page.getByRole('button').first()).toBeVisible();
  const found = await foundSideways(page);
  // Without its ticket the page says that it has none.
  await page.goto(new URL('/', page.url()).href);
  await expect(page.getByRole('alert')).toBeVisible();
  expect([...found, ...(await foundSideways(page))]).toEqual([]);
});

test('price and basket stand on the first screen of a phone, however long the name of the piece', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const slug of await longestNames(page, 6)) {
    await page.goto(`/${language()}/products/${slug}`);
    const button = page.getByRole('button', { name: /Cho vào giỏ|Add to cart/ });
    await expect(button, slug).toBeInViewport({ ratio: 1 });
  }
});

/** The id of an order's parcel, once its cooperative has it. */
async function parcelOf(page: Page, code: string): Promise<string> {
  let id = '';
  await expect
    .poll(async () => {
      const { items } = await answerOf<{ items: { id: string; orderCode: string }[] }>(
        page.request.get(`${API_URL}/office/orders`),
      );
      id = items.find(({ orderCode }) => orderCode === code)?.id ?? '';
      return id;
    })
    .not.toBe('');
  return id;
}

/** The slugs of the products whose names take most room, made-to-order ones among them. */
async function longestNames(page: Page, count: number): Promise<string[]> {
  const all: { slug: string; title: Record<Language, string>; availability: { state: string } }[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const answer = await answerOf<{ items: typeof all; nextCursor: string | null }>(
      page.request.get(`${API_URL}/products?limit=48${after}`),
    );
    all.push(...answer.items);
    cursor = answer.nextCursor;
  }
  const room = ({ title }: (typeof all)[number]) => title[language()].length;
  const longest = all.toSorted((a, b) => room(b) - room(a));
  const toOrder = longest.filter(({ availability }) => availability.state === 'made-to-order');
  return [...longest.slice(0, count), ...toOrder.slice(0, 2)].map(({ slug }) => slug);
}

/** Something of theirs that the shop has. */
async function anOffer({ request }: Page, place: 'studio' | 'office'): Promise<string> {
  const { items } = await answerOf<{ items: { id: string }[] }>(
    request.get(`${API_URL}/${place}/offers?which=others&limit=1`),
  );
  return items[0]!.id;
}

async function readAll(page: Page, visitor: Visitor, places: Omit<Places, 'language'>): Promise<void> {
  const pages = Object.values(PAGES).filter((it) => it.visitor === visitor);
  const found: string[] = [];
  for (const { at } of pages) {
    const address = at({ ...places, language: language() });
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Not the page of what does not exist, nor another one that this one led to.
    expect(new URL(page.url()).pathname).toBe(new URL(address, page.url()).pathname);
    const isMissing = (await page.getByRole('heading', { level: 1, name: NOT_FOUND }).count()) > 0;
    expect(isMissing, address).toBe(address.endsWith('/nothing/here'));
    found.push(...(await foundSideways(page)));
  }
  expect(found).toEqual([]);
}
