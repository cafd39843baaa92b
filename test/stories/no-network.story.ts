import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { openCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { signIn } from './support/sign-in.ts';
import { piecesToInspect } from './support/workshop.ts';

const FAILED = 'Mạng bị ngắt giữa chừng';

test.beforeEach(({ consoleGuard }) =>
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch|status of 4(00|22)/),
);

/** The network is blamed, where the reader is led to; what was typed is for each story to look at. */
async function expectBlamed(page: Page): Promise<void> {
  const said = page.getByRole('alert').filter({ hasText: FAILED });
  await expect(said).toBeVisible();
  await expect(page.locator(':focus')).toContainText(FAILED);
}

test('a buyer whose network fails at the order finds the form as it was, and is led to what is to be mended', async ({
  page,
  context,
  look,
}) => {
  await page.goto('/vi/products/non-la-sen');
  await page.getByRole('button', { name: 'Cho vào giỏ' }).click();
  await openCheckout(page);
  // The shop's pages have no scripts, so the form's own come with it: before they are there the browser sends it itself.
  await page.waitForLoadState('networkidle');
  await page.getByLabel('Họ và tên').fill('Người mua mẫu');
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await expectBlamed(page);
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Người mua mẫu');
  await look();
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await expect(page.getByRole('alert')).toContainText('Có 5 mục cần sửa');
  await expect(page.locator(':focus')).toContainText('Có 5 mục cần sửa');
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Người mua mẫu');
});

test('an officer’s reason outlives a network that fails, and a reason of nothing seen is asked about at its field', async ({
  page,
  context,
  look,
}) => {
  const { officer } = forThisWidth({
    phone: cooperative('non-la-huong-giang'),
    desktop: cooperative('hoa-giay-tranh-duong-no'),
  });
  await signIn(page.request, officer);
  await page.goto('/vi/office/certificates/1');
  const reason = page.getByLabel('Lời giải thích');
  // Twice as long in pieces (NFD) as the schema would have it composed: nothing is cut.
  const long = 'Vành gãy, chờ thợ xem. '.repeat(20).normalize('NFD');
  await reason.fill(long);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Tiếp tục đến trang ký' }).click();
  await expectBlamed(page);
  await expect(reason).toHaveValue(long);
  await look();
  await context.setOffline(false);
  await reason.fill('\u200B\u00AD');
  await page.getByRole('button', { name: 'Tiếp tục đến trang ký' }).click();
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await expect(reason).toBeFocused();
});

test('a decision that the network failed brings its piece back, with what was found', async ({
  page,
  context,
  look,
}) => {
  const { officer, artisans } = forThisWidth({
    phone: cooperative('non-la-huong-giang'),
    desktop: cooperative('hoa-giay-tranh-duong-no'),
  });
  await piecesToInspect(artisans.at(-1)!, officer, ['Món mất mạng']);
  await signIn(page.request, officer);
  await page.goto('/vi/office/inspections');
  const piece = page.locator('[data-inspecting]');
  const id = await piece.getAttribute('data-inspecting');
  await page.getByRole('button', { name: 'Trả lại' }).click();
  await page.getByLabel('Nhận xét khi xem món hàng').fill('Vành bị nứt');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Trả lại món này' }).click();
  await expectBlamed(page);
  await expect(piece).toHaveAttribute('data-inspecting', id!);
  await expect(page.getByLabel('Nhận xét khi xem món hàng')).toHaveValue('Vành bị nứt');
  await look();
  await context.setOffline(false);
});
