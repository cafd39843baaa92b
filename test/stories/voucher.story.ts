import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { openCheckout, orderAndPay, stateOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, fillCheckout, someBuyer, somethingInStock } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'doc-so', sender: cooperative('non-la-huong-giang'), code: 'NONLA10' },
  desktop: { village: 'thuy-lap', sender: cooperative('may-tre-dan-dien'), code: 'MAYTRE10' },
};

/** A number of đồng as it is written on a page. */
const dongIn = (text: string): number => Number(/([\d.]+)\s₫/.exec(text)?.[1]?.replaceAll('.', ''));

/** What stands beside a word in the sums. */
const sumOf = async (page: Page, name: string | RegExp): Promise<number> => {
  const row = page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');
  return dongIn(await row.innerText());
};

test('a voucher: an officer sets it, a buyer uses it, pays less, and has back what it really cost', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of (400|409)/);
  const { village, sender, code } = forThisWidth(choices);
  const office = await openElsewhere();

  await test.step('an officer sets a code, after being told what is wrong with it', async () => {
    await signIn(office.page.request, sender.secondOfficer);
    await office.page.goto('/vi/office/vouchers');
    await office.page.getByLabel('Mã', { exact: true }).fill(code.toLowerCase());
    await office.page.getByLabel('Giảm bao nhiêu').fill('95');
    await office.page.getByLabel('Tổng số lượt').fill('1');
    await office.page.getByRole('button', { name: 'Lưu mã' }).click();
    await expect(office.page.getByLabel('Giảm bao nhiêu')).toHaveAccessibleDescription(/từ 1 đến 90/);
    await office.page.getByLabel('Giảm bao nhiêu').fill('10');
    await office.page.getByRole('button', { name: 'Lưu mã' }).click();
    await expect(office.page.getByRole('status')).toContainText(`Đã lưu mã ${code}.`);
    await expect(office.page.getByRole('region', { name: code })).toContainText('Đã dùng 0 lượt');
    await office.look();
  });

  const { slug } = await somethingInStock(page, village);
  await addToCart(page, slug);
  const goods = await sumOf(page, 'Tiền hàng');
  const discount = Math.floor(goods / 10);

  await test.step('a code that is none is refused in the cart; the right one takes its part off', async () => {
    await page.getByLabel('Mã, nếu có').fill('KHONGCO');
    await page.getByRole('button', { name: 'Dùng mã' }).click();
    await expect(page.getByRole('alert')).toContainText('Mã này không dùng được');
    await expect(page.getByLabel('Mã, nếu có')).toHaveValue('KHONGCO');
    await look();
    await page.getByLabel('Mã, nếu có').fill(` ${code.toLowerCase()} `);
    await page.getByRole('button', { name: 'Dùng mã' }).click();
    await expect(page.getByText(`Mã ${code}: giảm`)).toBeVisible();
    expect(await sumOf(page, 'Giảm giá')).toBe(discount);
    await look();
  });

  await test.step('the buyer pays what is left', async () => {
    await openCheckout(page);
    await fillCheckout(page, someBuyer());
    await expect(page.locator('dt', { hasText: `mã ${code}` })).toBeVisible();
    await look();
    await orderAndPay(page);
    expect(await sumOf(page, 'Giảm giá')).toBe(discount);
    const [shipping, total] = [await sumOf(page, 'Phí gửi hàng'), await sumOf(page, 'Tổng cộng')];
    expect(total).toBe(goods - discount + shipping);
    await look();
  });

  await test.step('the one use is taken: nobody else can use the code', async () => {
    await office.page.reload();
    const voucher = office.page.getByRole('region', { name: code });
    await expect(voucher).toContainText('Hết lượt');
    await expect(voucher).toContainText('Đã dùng 1 lượt');
  });

  await test.step('the buyer cancels before anything is packed: what was paid goes back, and the use too', async () => {
    await page.locator('[data-cancel-sold] summary').click();
    await page.getByRole('button', { name: 'Huỷ đơn này' }).click();
    await expect(stateOf(page)).toContainText('Đã hoàn tiền');
    await office.page.reload();
    await expect(office.page.getByRole('region', { name: code })).toContainText('Đã dùng 0 lượt');
    await office.look();
  });
});
