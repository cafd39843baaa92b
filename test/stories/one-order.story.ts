import { expect, test } from './support/fixtures.ts';
import { stateOf } from './support/orders.ts';
import { forThisWidth } from './support/people.ts';
import { addToCart, fillCheckout, productOf, someBuyer } from './support/shop.ts';

test('who presses in two windows at the same moment has one order, and finds it again by code and telephone', async ({
  page,
  context,
  look,
  consoleGuard,
}) => {
  // What is not found is answered as such.
  consoleGuard.expectComplaint(/status of 404/);
  const slug = forThisWidth({ phone: 'khan-theu-kho-nho', desktop: 'tranh-theu-canh-mai' });
  const before = (await productOf(page, slug)).availability.pieces;
  const buyer = someBuyer();
  await addToCart(page, slug);
  const other = await context.newPage();
  for (const window of [page, other]) {
    await window.goto('/vi/checkout');
    await fillCheckout(window, buyer);
  }
  const press = (window: typeof page) => window.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await Promise.all([press(page), press(other)]);
  for (const window of [page, other])
    await expect(window.getByRole('heading', { level: 1, name: 'Thanh toán bằng thẻ' })).toBeVisible();
  expect(other.url()).toBe(page.url());
  await expect.poll(async () => (await productOf(page, slug)).availability.pieces).toBe(before - 1);
  await other.close();

  await page.goto('/vi/cart');
  const waiting = page.getByText(/^Đơn DL-\S+ đang chờ thanh toán$/);
  const code = /DL-\S+/.exec((await waiting.textContent())!)![0];
  await context.clearCookies();
  await page.goto('/vi');
  await page.getByRole('link', { name: 'Tìm lại đơn hàng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tìm lại đơn hàng' })).toBeVisible();
  await page.getByLabel('Mã đơn hàng').fill(code.toLowerCase().replaceAll('-', ' '));
  await page.getByLabel('Số điện thoại').fill('0900 999 999');
  await page.getByRole('button', { name: 'Mở đơn hàng' }).click();
  await expect(page.getByRole('alert')).toContainText('Không có đơn hàng nào có mã này và số điện thoại này');
  await look();
  await page.getByLabel('Số điện thoại').fill(buyer.phone);
  await page.getByRole('button', { name: 'Mở đơn hàng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Đơn hàng ${code}` })).toBeVisible();
  await page.getByRole('button', { name: 'Huỷ đơn này' }).click();
  await expect(stateOf(page)).toContainText('Đã huỷ');
});
