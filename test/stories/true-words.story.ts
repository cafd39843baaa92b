import { readFile } from 'node:fs/promises';
import { expect, test } from './support/fixtures.ts';
import { takeOneOf } from './support/orders.ts';
import { forThisWidth } from './support/people.ts';
import { BUYER, fillCheckout, placeOrder, reserveForSomebodyElse, somethingInStock } from './support/shop.ts';

test('a village’s page keeps what is in doubt, without notes to whoever wrote it', async ({
  visit,
  page,
}) => {
  await visit('/en/villages/lang-sinh');
  await expect(page.getByText('age given as 400 or 500 years')).toBeVisible();
  await expect(page.getByText(/estimate/)).toHaveCount(0);
});

test('a search counts one as one, and finds hats by words that prints only mention', async ({
  page,
  visit,
}) => {
  await visit('/en/shop?q=cleavers');
  await expect(page.getByText('1 product', { exact: true })).toBeVisible();
  await visit('/vi/shop?q=non+la');
  const found = page.getByRole('main').getByRole('article');
  await expect(found.first()).toContainText('Nón lá');
  for (const piece of await found.all()) await expect(piece).toContainText(/Làng nón/);
});

test('what is sold out is not promised a seal', async ({ page, visit }) => {
  const village = forThisWidth({ phone: 'kim-long', desktop: 'theu-hue' });
  const { slug, availability } = await somethingInStock(page, village);
  await reserveForSomebodyElse(page, slug, availability.pieces);
  await visit(`/vi/products/${slug}`);
  await expect(page.getByText('Hiện không có món nào đang bán')).toBeVisible();
  await expect(page.getByText(/niêm phong khi làm xong/)).toHaveCount(0);
  await visit(`/en/products/${slug}`);
  await expect(page.getByText('No piece of this is on sale now')).toBeVisible();
});

test('the order’s page asks to be kept, and helps with it', async ({ page, context, look }) => {
  const village = forThisWidth({ phone: 'thuy-lap', desktop: 'pho-trach' });
  await takeOneOf(page, village);
  await expect(page.getByLabel('Thư điện tử')).toHaveAccessibleDescription(/thư về đơn hàng/);
  await fillCheckout(page, BUYER);
  await placeOrder(page);
  await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
  await expect(page.getByRole('heading', { name: 'Xin lưu lại trang này' })).toBeVisible();
  await expect(page.getByLabel('Đường dẫn đến đơn hàng')).toHaveValue(page.url());
  await look();

  await test.step('copied by a press', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Sao chép đường dẫn' }).click();
    await expect(page.getByText('Đã sao chép đường dẫn.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  await test.step('saved as a file', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Lưu vào máy' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^dau-lang-.+\.txt$/);
    expect(await readFile(await saved.path(), 'utf8')).toContain(page.url());
  });

  await test.step('and not called delivered before it is', async () => {
    await page.goto(page.url().replace('/vi/', '/en/'));
    await expect(page.getByRole('heading', { name: 'Delivery address' })).toBeVisible();
    await expect(page.getByText('Delivered')).toHaveCount(0);
    await look();
  });
});
