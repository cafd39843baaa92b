import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { takeToCheckout } from './support/orders.ts';
import { CARDS, fillCheckout, payWith, placeOrder, someBuyer } from './support/shop.ts';

/** No other story buys them; four pieces of each are enough for both widths. */
const PAID = 'ao-dai-ve-hoa';
const UNPAID = 'ao-dai-lua-tron';

const wardField = (page: Page) => page.getByLabel('Phường, xã', { exact: true });
const choice = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const press = (page: Page) => page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
const address = (page: Page) => page.getByRole('heading', { name: 'Địa chỉ nhận hàng' }).locator('xpath=..');

test('a ward is found without its marks, one of before is confirmed, one of another province refused', async ({
  page,
  look,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of (400|422)/);
  const { ward, ...buyer } = someBuyer();
  await takeToCheckout(page, PAID);
  await fillCheckout(page, buyer);

  await test.step('letters without marks bring what the ward may be', async () => {
    await wardField(page).pressSequentially('thuan ho');
    await expect(choice(page, /^Phường Thuận Hoá/).first()).toBeVisible();
    await expect(choice(page, /Trước đây: Phường Thuận Hoà/)).toBeVisible();
    await look();
  });

  await test.step('a ward of before is shown with what it is now, and nothing typed is lost', async () => {
    await wardField(page).fill('Phú Hội');
    await press(page);
    await expect(wardField(page)).toHaveAccessibleDescription(/tên trước ngày 1\/7\/2025/);
    await expect(wardField(page)).toHaveValue('Phú Hội');
    await expect(page.getByLabel('Họ và tên')).toHaveValue(buyer.name);
    await expect(page.getByText('Xin xác nhận phường, xã', { exact: true })).toBeVisible();
    await look();
    await choice(page, /Trước đây: Phường Phú Hội, Quận Thuận Hoá/).check();
  });

  await test.step('a ward of another province is refused in one sentence at the field', async () => {
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Hà Nội' });
    await wardField(page).fill(ward);
    await press(page);
    await expect(wardField(page)).toHaveAccessibleDescription(
      /Không tìm thấy phường, xã “Phường Thuận Hoá” ở Thành phố Hà Nội/,
    );
    await look();
  });

  await test.step('what was confirmed is what the order says', async () => {
    await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Huế' });
    await wardField(page).fill('phuong phu hoi');
    await choice(page, /Trước đây: Phường Phú Hội/).check();
    await placeOrder(page);
    await payWith(page, CARDS.good);
    await expect(address(page)).toContainText('Phường Thuận Hoá, Thành phố Huế');
    await look();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the wards of the province are shown when they are asked for, and one is chosen', async ({ page }) => {
    const { ward: _, ...buyer } = someBuyer();
    await takeToCheckout(page, UNPAID);
    await fillCheckout(page, buyer);
    await page.getByRole('button', { name: 'Xem các phường, xã' }).click();
    const wards = page.getByRole('group', { name: 'Xin chọn phường, xã' }).getByRole('radio');
    await expect(wards).toHaveCount(40);
    await expect(wards.first()).toBeFocused();
    await choice(page, /^Phường Vỹ Dạ/).check();
    await placeOrder(page);
    await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
    await expect(address(page)).toContainText('Phường Vỹ Dạ, Thành phố Huế');
  });
});
