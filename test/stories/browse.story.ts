import { expect, test } from './support/fixtures.ts';
import { forThisWidth } from './support/people.ts';

test('who types "non la" finds the leaf hats first, narrows the list and opens one', async ({
  page,
  visit,
  look,
}) => {
  const village = forThisWidth({
    // One of them is made to order.
    phone: { slug: 'my-lam', name: 'Làng nón Mỹ Lam', hat: 'Nón bài thơ Mỹ Lam', goods: 7 },
    desktop: { slug: 'doc-so', name: 'Làng nón Đốc Sơ', hat: 'Nón bài thơ Đốc Sơ', goods: 6 },
  });
  await visit('/vi');
  await page.getByRole('searchbox').fill('non la');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kết quả cho “non la”' })).toBeVisible();
  const shelf = page.getByRole('region', { name: 'Cửa hàng' });
  await expect(shelf.getByRole('article').first().getByRole('heading')).toContainText('Nón');
  await look();

  const filters = page.getByText('Lọc và sắp xếp');
  if (await filters.isVisible()) await filters.click();
  await page.getByLabel('Làng', { exact: true }).selectOption(village.slug);
  await page.getByLabel('Sắp xếp', { exact: true }).selectOption({ label: 'Giá tăng dần' });
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(page).toHaveURL(new RegExp(`q=non\\+la.*village=${village.slug}`));
  await expect(shelf.getByRole('status')).toHaveText(`${village.goods} mặt hàng`);
  const tiles = shelf.getByRole('article');
  await expect(tiles.filter({ hasText: village.name })).toHaveCount(village.goods);
  const prices = await tiles.getByText('₫').allInnerTexts();
  const amounts = prices.map((price) => Number(price.replaceAll(/\D/g, '')));
  expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
  await look();

  await shelf.getByRole('link', { name: village.hat }).click();
  await expect(page.getByRole('heading', { level: 1, name: village.hat })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Chứng nhận của làng' })).toBeVisible();
  await expect(page.getByRole('table')).toContainText('Nghệ nhân');
  await look();
});

test('who slips is shown what comes nearest, and led to the village that was meant', async ({
  page,
  visit,
  look,
}) => {
  const { slug, typed, name } = forThisWidth({
    phone: { slug: 'tay-ho', typed: 'bài thơ Tây Hôo', name: 'Làng nón bài thơ Tây Hồ' },
    desktop: { slug: 'phuoc-tich', typed: 'gốm Phước Tíchh', name: 'Làng gốm Phước Tích' },
  });
  await visit(`/vi/shop?q=${encodeURIComponent(typed)}`);
  const shelf = page.getByRole('region', { name: 'Cửa hàng' });
  await expect(shelf.getByRole('status')).toContainText('Dưới đây là những món gần nhất');
  await expect(shelf.getByRole('article').first()).toContainText(name);
  const suggestions = page.getByRole('navigation', { name: 'Gợi ý' });
  await suggestions.getByRole('link', { name }).click();
  await expect(page).toHaveURL(`/vi/villages/${slug}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await look();
});

test('a search without a find says so, and leads on', async ({ page, visit }) => {
  await visit('/vi/shop?q=xe+tăng+bay');
  await expect(page.getByText('Chưa có món nào như vậy')).toBeVisible();
  await page.getByRole('link', { name: 'Xem tất cả' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('the shop speaks English too, on the same page', async ({ page, visit, look }) => {
  await visit('/vi/products/non-la-sen');
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/en/products/non-la-sen');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
  await look();
});

test('a slug with diacritics or capitals leads to the right address', async ({ page, request }) => {
  for (const [wrong, right] of [
    ['/vi/products/Nón-Lá-Sen', '/vi/products/non-la-sen'],
    ['/en/villages/Tây-Hồ', '/en/villages/tay-ho'],
  ] as const) {
    const answer = await request.get(encodeURI(wrong), { maxRedirects: 0 });
    expect(answer.status(), wrong).toBe(301);
    await page.goto(wrong);
    await expect(page).toHaveURL(right);
  }
});

test('what does not exist is said in the reader’s language', async ({ page, look, consoleGuard }) => {
  consoleGuard.expectComplaint(/status of 404/);
  for (const [path, words] of [
    ['/vi/products/khong-co-mon-nay', 'Không tìm thấy trang này'],
    ['/en/products/no-such-piece', 'There is no such page'],
    ['/vi/villages/khong-co-lang-nay', 'Không tìm thấy trang này'],
    ['/en/orders/no-such-order', 'There is no such page'],
    ['/en/nothing/here', 'There is no such page'],
  ] as const) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: words })).toBeVisible();
  }
  await look();
});
