import { expect, type Locator, type Page } from '@playwright/test';
import { addToCart, CARDS, fillCheckout, payWith, placeOrder, someBuyer, somethingInStock } from './shop.ts';

/** What an order's own page says first. */
export const stateOf = (page: Page): Locator =>
  page.getByRole('main').getByRole('status').and(page.locator('[data-order-state]'));

/** The code of the order whose own page is open. */
export async function codeOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).innerText()).split(/\s/).at(-1)!;
}

/** Puts a piece into the cart and opens the checkout. */
export async function takeToCheckout(page: Page, slug: string): Promise<void> {
  await addToCart(page, slug);
  await openCheckout(page);
}

/** The same with a piece of a village. */
export async function takeOneOf(page: Page, village: string): Promise<void> {
  await takeToCheckout(page, (await somethingInStock(page, village)).slug);
}

/** From the cart. */
export async function openCheckout(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Đặt hàng', exact: true }).click();
}

/** Orders what stands in the checkout and pays it by card; ends on its own page and gives the order's code. */
export async function orderAndPay(page: Page): Promise<string> {
  await placeOrder(page);
  await payWith(page, CARDS.good);
  await expect(stateOf(page)).toContainText('Đã thanh toán');
  return codeOf(page);
}

/** From the open checkout, as somebody who has ordered nothing yet. */
export async function orderAndPayAsSomeone(page: Page): Promise<string> {
  await fillCheckout(page, someBuyer());
  return orderAndPay(page);
}
