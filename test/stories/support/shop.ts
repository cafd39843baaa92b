import { randomInt } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { fromSomewhere } from './addresses.ts';
import { OWN_ORIGIN } from './sign-in.ts';
import { API_URL } from './stack-environment.ts';

/** Cards of the Stripe sandbox, as it lists them on its page. */
export const CARDS = {
  good: '4242 4242 4242 4242',
  declined: '4000 0000 0000 0002',
  disputed: '4000 0000 0000 0259',
};

export interface Buyer {
  name: string;
  email: string;
  phone: string;
  province: string;
  ward: string;
  street: string;
}

/** An invented buyer; the telephone number is of the kind that the demo's people have. */
export const BUYER: Buyer = {
  name: 'Nguyễn Thị Câu Chuyện',
  email: 'cau.chuyen@example.com',
  phone: '0900 007 001',
  province: 'Thành phố Huế',
  ward: 'Phường Thuận Hoá',
  street: '12 đường Lê Lợi',
};

/** The same with a telephone and a mailbox of their own: one person keeps few orders before paying. */
export function someBuyer(): Buyer {
  const digits = String(randomInt(1_000_000)).padStart(6, '0');
  return { ...BUYER, email: `cau.chuyen.${digits}@example.com`, phone: `0900${digits}` };
}

/** Opens a product's page and puts one piece of it into the cart. */
export async function addToCart(page: Page, slug: string): Promise<void> {
  await page.goto(`/vi/products/${slug}`);
  await page.getByRole('button', { name: 'Cho vào giỏ' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Giỏ hàng' })).toBeVisible();
}

/** Fills in the checkout's fields, from somewhere else than other buyers; what `buyer` leaves out stays as it is. */
export async function fillCheckout(page: Page, buyer: Partial<Buyer>): Promise<void> {
  const { province, ...typed } = buyer;
  await page.setExtraHTTPHeaders(fromSomewhere());
  const labels = {
    name: 'Họ và tên',
    email: 'Thư điện tử',
    phone: 'Số điện thoại',
    ward: 'Phường, xã',
    street: 'Số nhà, tên đường',
  };
  for (const [field, value] of Object.entries(typed)) {
    await page.getByLabel(labels[field as keyof typeof labels]).fill(value);
  }
  if (province) await page.getByLabel('Tỉnh, thành phố').selectOption({ label: province });
}

/** Orders; ends on the sandbox's page, which asks for a card. */
export async function placeOrder(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thanh toán bằng thẻ' })).toBeVisible();
}

/** The same by a transfer; ends on the order's own page, which shows what is to be transferred. */
export async function placeOrderByTransfer(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Chuyển khoản' }).check();
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await expect(page.locator('[data-transfer]')).toBeVisible();
}

/** Fills in the sandbox's page and pays, whatever its bank then says. */
export async function payWith(page: Page, cardNumber: string): Promise<void> {
  await page.getByLabel('Số thẻ').fill(cardNumber);
  await page.getByLabel(/^Ngày hết hạn/).fill('12/34');
  await page.getByLabel(/^Mã bảo mật/).fill('123');
  await page.getByRole('button', { name: /^Thanh toán/ }).click();
}

export interface Product {
  id: string;
  slug: string;
  availability: { pieces: number };
}

/** A product as the open API has it. */
export async function productOf(page: Page, slug: string): Promise<Product> {
  const answer = await page.request.get(`${API_URL}/products/${slug}`);
  expect(answer.status(), slug).toBe(200);
  return (await answer.json()) as Product;
}

/** A product of a village with pieces left. */
export async function somethingInStock(page: Page, village: string): Promise<Product> {
  const answer = await page.request.get(`${API_URL}/products?village=${village}&ready=true&limit=24`);
  const { items } = (await answer.json()) as { items: Product[] };
  // The shop's lists count a moment later: what has one piece left may have none.
  const [most] = items.toSorted((one, other) => other.availability.pieces - one.availability.pieces);
  expect(most, `something of ${village} in stock`).toBeDefined();
  return most!;
}

/**
 * Another buyer, without a screen, who reserves pieces and does not pay yet. The shop's pages count a moment later, so
 * this ends when they have.
 */
export async function reserveForSomebodyElse(page: Page, slug: string, quantity: number): Promise<void> {
  const free = async () => (await productOf(page, slug)).availability.pieces;
  const left = (await free()) - quantity;
  await orderOfSomebody(page, slug, quantity);
  await expect.poll(free, `${slug} left in the shop`).toBe(left);
}

/** An order that waits for money; its secret opens the page of it. */
export async function orderOfSomebody(
  page: Page,
  slug: string,
  quantity: number,
): Promise<{ secret: string; payUrl: string; code: string }> {
  const lines = [{ productId: (await productOf(page, slug)).id, quantity }];
  const quote = await page.request.post(`${API_URL}/quotes`, {
    headers: OWN_ORIGIN,
    data: { lines },
  });
  const { total } = (await quote.json()) as { total: { amount: string; currency: string } };
  const { name, email, phone, province, ward, street } = someBuyer();
  const answer = await page.request.post(`${API_URL}/orders`, {
    headers: { ...OWN_ORIGIN, 'idempotency-key': crypto.randomUUID() },
    data: {
      lines,
      buyer: { name, email, phone: phone.replace(/^0/, '+84') },
      address: { countryCode: 'VN', province, ward, street },
      payment: 'card',
      language: 'vi',
      expectedTotal: total,
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as { secret: string; payUrl: string; code: string };
}
