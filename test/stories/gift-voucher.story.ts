import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { codeOf, openCheckout, orderAndPay, stateOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import {
  addToCart,
  BUYER,
  CARDS,
  fillCheckout,
  payWith,
  someBuyer,
  somethingInStock,
} from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const { officer, secondOfficer } = cooperative('det-zeng-a-luoi');
const choices = {
  phone: { village: 'theu-hue', officer: secondOfficer },
  desktop: { village: 'phap-lam', officer },
};

const WORTH = '100.000';
const WHOLE = `${WORTH} ₫`;

const codeOn = (page: Page): Promise<string> => page.locator('[data-gift-code]').innerText();

/** What is left on a code, as anybody may look it up. */
async function expectLeft(page: Page, code: string, said: string | RegExp): Promise<void> {
  await page.goto('/vi/gift-voucher/left');
  await page.getByLabel('Mã phiếu quà tặng').fill(code);
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(page.getByRole('main')).toContainText(said);
}

test('a gift voucher: bought, spent in part, given back, and its code blocked when it is stolen', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of (400|404|409)/);
  const { village, officer: atOffice } = forThisWidth(choices);
  const buyer = someBuyer();

  const { purchase, orderCode, code } =
    await test.step('somebody buys one, after being told what is wrong', async () => {
      await page.goto('/vi/gift-voucher');
      await page.getByLabel('Giá trị của phiếu').fill('49.000');
      await page.getByLabel('Tên người nhận').fill('Cô Lê Thị Câu Chuyện');
      await page.getByLabel('Lời nhắn, nếu có').fill('Mừng sinh nhật cô!');
      await page.getByLabel('Họ và tên').fill(BUYER.name);
      await page.getByLabel('Thư điện tử').fill(buyer.email);
      await page.getByLabel('Số điện thoại').fill(buyer.phone);
      await page.getByRole('button', { name: 'Mua phiếu và thanh toán' }).click();
      await expect(page.getByLabel('Giá trị của phiếu')).toHaveAccessibleDescription(/chẵn nghìn/);
      await expect(page.getByLabel('Giá trị của phiếu')).toHaveAttribute('aria-invalid', 'true');
      await look();
      await page.getByLabel('Giá trị của phiếu').fill(WORTH);
      await page.getByRole('button', { name: 'Mua phiếu và thanh toán' }).click();
      await payWith(page, CARDS.good);
      await expect(stateOf(page)).toContainText('Đã thanh toán');
      await expect(page.getByRole('region', { name: 'Phiếu quà tặng' })).toContainText(
        'Cô Lê Thị Câu Chuyện',
      );
      await look();
      const card = await page.request.get(
        (await page.getByRole('link', { name: 'In phiếu (A6, PDF)' }).getAttribute('href'))!,
      );
      expect([card.status(), card.headers()['content-type']]).toEqual([200, 'application/pdf']);
      const english = page.url().replace('/vi/', '/en/');
      const bought = { purchase: page.url(), orderCode: await codeOf(page), code: await codeOn(page) };
      await page.goto(english);
      await look();
      return bought;
    });

  const receiver = await openElsewhere();
  await test.step('who got it looks at what is left, and pays a part of an order with it', async () => {
    const { page: shop } = receiver;
    await expectLeft(shop, code.toLowerCase(), `Phiếu còn ${WHOLE}, trên giá trị ${WHOLE}.`);
    await receiver.look();
    await addToCart(shop, (await somethingInStock(shop, village)).slug);
    await shop.getByLabel('Mã, nếu có').fill(code.replaceAll('-', ' '));
    await shop.getByRole('button', { name: 'Dùng mã' }).click();
    await expect(shop.getByText(`Phiếu quà tặng đuôi ${code.slice(-4)}: trả ${WHOLE}`)).toBeVisible();
    await receiver.look();
    await openCheckout(shop);
    await fillCheckout(shop, someBuyer());
    await expect(shop.locator('[data-to-pay]')).toBeVisible();
    await receiver.look();
    await orderAndPay(shop);
    await expect(shop.locator('dt', { hasText: 'Trả bằng phiếu quà tặng' })).toBeVisible();
    await receiver.look();
  });

  await test.step('the order is cancelled: the voucher has its part again, the card the rest', async () => {
    const { page: shop } = receiver;
    const order = shop.url();
    await expectLeft(shop, code, `Phiếu còn 0 ₫, trên giá trị ${WHOLE}.`);
    await shop.goto(order);
    await shop.locator('[data-cancel-sold] summary').click();
    await shop.getByRole('button', { name: 'Huỷ đơn này' }).click();
    await expect(stateOf(shop)).toContainText('Đã hoàn tiền');
    await expect(async () => {
      await expectLeft(shop, code, `Phiếu còn ${WHOLE}, trên giá trị ${WHOLE}.`);
    }).toPass();
  });

  await test.step('its code is stolen: an officer blocks it with a reason and gives out another', async () => {
    const office = await openElsewhere();
    await signIn(office.page.request, atOffice);
    await office.page.goto('/vi/office/gift-vouchers');
    const voucher = office.page.getByRole('region', { name: orderCode });
    await expect(voucher).toContainText(`Còn ${WHOLE} trên ${WHOLE}`);
    await expect(office.page.getByRole('main')).not.toContainText(code);
    await voucher.getByText('Mã bị lộ hoặc bị mất').click();
    await voucher.getByLabel('Lý do').fill('mất');
    await voucher.getByRole('button', { name: /^Khoá mã/ }).click();
    await expect(voucher.getByLabel('Lý do')).toHaveAttribute('aria-invalid', 'true');
    await office.look();
    await voucher.getByLabel('Lý do').fill('Người nhận báo mất phiếu');
    await voucher.getByRole('button', { name: /^Khoá mã/ }).click();
    await expect(voucher).toContainText('Mã đã khoá');
    await office.look();
    await expectLeft(receiver.page, code, 'Không có phiếu quà tặng nào dùng được với mã này.');
    await receiver.look();
    await voucher.getByRole('button', { name: /^Cấp mã mới/ }).click();
    await expect(office.page.getByRole('status')).toContainText('Mã mới đã cấp.');
    await office.page.goto('/en/office/gift-vouchers');
    await expect(office.page.getByRole('region', { name: orderCode })).toContainText(
      'Người nhận báo mất phiếu',
    );
    await office.look();
    await page.goto(purchase);
    const other = await codeOn(page);
    expect(other).not.toBe(code);
    await expectLeft(receiver.page, other, `Phiếu còn ${WHOLE}, trên giá trị ${WHOLE}.`);
  });
});
