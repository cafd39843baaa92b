import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { signIn } from './support/sign-in.ts';

const hats = cooperative('non-la-huong-giang').artisans;

test.beforeEach(({ consoleGuard }) =>
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|status of 4(00|09)/),
);

const along = (page: Page) => page.locator('section[aria-labelledby=along]');
const countAlong = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: `Hàng đang mang theo · ${count} món` })).toBeVisible();

/** Three taps; what the buyer scans is there at once. @returns what the receipt's address ends in, and its price */
async function sell(
  page: Page,
  paid: 'Tiền mặt' | 'Chuyển khoản',
): Promise<{ receipt: string; price: string }> {
  await along(page).getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: paid }).click();
  if (paid === 'Chuyển khoản')
    await expect(page.getByRole('img', { name: 'Mời khách quét mã này' })).toBeVisible();
  await page.getByRole('button', { name: 'Bán, hiện biên nhận' }).click();
  const receipt = page.locator('[data-receipt]');
  await expect(page.getByRole('img', { name: 'Biên nhận cho khách' })).toBeVisible();
  const price =
    /([\d.]+)\s₫/.exec(await page.locator('section[aria-labelledby=receipt]').innerText())?.[1] ?? '';
  return { receipt: (await receipt.getAttribute('data-receipt')) ?? '', price };
}

test('an artisan sells two pieces without a network, through restarts, and closes the day', async ({
  page,
  context,
  look,
  openElsewhere,
}) => {
  await signIn(page.request, forThisWidth({ phone: hats[0]!, desktop: hats[1]! }));
  await page.goto('/vi/studio');
  await page.getByRole('link', { name: /^Bán ở sạp/ }).click();
  await page.getByLabel('Tên máy').fill('Máy của mệ');
  await page.getByRole('button', { name: 'Dùng máy này để bán' }).click();
  await page
    .getByLabel(/còn ([3-9]|\d{2,}) món/)
    .first()
    .fill('3');
  await page.getByRole('button', { name: 'Mang theo' }).click();
  await countAlong(page, 3);
  await look();
  const kept = () => page.evaluate(async () => (await (await caches.open('stall-page-1')).keys()).length);
  await expect.poll(kept).toBeGreaterThan(10);

  await context.setOffline(true);
  const first = await sell(page, 'Tiền mặt');
  await look();
  await page.reload();
  await countAlong(page, 2);
  await expect(page.getByText('1 món chưa gửi')).toBeVisible();
  await sell(page, 'Chuyển khoản');
  await page.reload();
  await countAlong(page, 1);
  await expect(page.getByText('2 món chưa gửi')).toBeVisible();
  await expect(page.getByText('Giữ trên máy này, chưa gửi')).toHaveCount(2);
  await look();

  const second = await context.newPage();
  await second.goto('/vi/studio/stall');
  await expect(second.getByText('Trang này đang mở ở một cửa sổ khác.')).toBeVisible();
  await expect(along(second).getByRole('listitem').getByRole('button')).toBeDisabled();
  await second.close();

  const buyer = await openElsewhere();
  await buyer.page.goto(`/vi/receipts/${first.receipt}`);
  await expect(buyer.page.getByText(/Máy của người bán chưa gửi món này về/)).toBeVisible();
  await buyer.look();

  await context.setOffline(false);
  await expect(page.getByText('Mọi món bán đều gửi rồi.')).toBeVisible();
  await expect(page.getByText('Gửi rồi, có trong sổ')).toBeVisible();
  await expect(page.getByText('Gửi rồi, vào sổ khi ngân hàng báo')).toBeVisible();
  await buyer.page.reload();
  await expect(buyer.page.getByRole('heading', { name: 'Cảm ơn quý khách' })).toBeVisible();
  await buyer.look();
  await buyer.page.getByRole('link', { name: 'Xem đơn hàng, trả hàng' }).click();
  await expect(buyer.page).toHaveURL(/\/vi\/orders\//);
  await buyer.look();

  const close = page.getByRole('button', { name: 'Khép ngày' });
  await page.getByLabel('Tiền mặt đếm được (đồng)').fill('1000');
  await close.click();
  await expect(page.getByRole('alert')).toContainText('Tiền mặt đếm được khác với số đã bán');
  await page.getByLabel('Tiền mặt đếm được (đồng)').fill(first.price);
  await close.click();
  await expect(page.getByText(/^Ngày bán khép lại/)).toBeVisible();
  await countAlong(page, 0);
  await look();
});

test('an officer calls a lost phone back, and looks at what it tells later', async ({
  page,
  look,
  openElsewhere,
}) => {
  const { officer, secondOfficer } = cooperative('hoa-giay-tranh-duong-no');
  const seller = forThisWidth({ phone: officer, desktop: secondOfficer });
  const name = forThisWidth({ phone: 'Máy rơi ở chợ', desktop: 'Máy quên ở hội' });
  const phone = await openElsewhere();
  await signIn(phone.page.request, seller);
  await phone.page.goto('/vi/office/stall/sell');
  await phone.page.getByLabel('Tên máy').fill(name);
  await phone.page.getByRole('button', { name: 'Dùng máy này để bán' }).click();
  await phone.page
    .getByLabel(/còn [1-9]/)
    .last()
    .fill('1');
  await phone.page.getByRole('button', { name: 'Mang theo' }).click();
  await countAlong(phone.page, 1);

  await signIn(page.request, seller);
  await page.goto('/vi/office/stall');
  const row = page.getByRole('listitem').filter({ hasText: name }).first();
  await expect(row).toContainText('Đang mang 1 món');
  await row.getByText('Thu hồi phần hàng').first().click();
  await row.getByRole('button', { name: 'Thu hồi phần hàng' }).click();
  await expect(row.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await row.getByLabel('Lý do').fill('Máy rơi ở chợ Đông Ba.');
  await row.getByRole('button', { name: 'Thu hồi phần hàng' }).click();
  await expect(row).toContainText('Bị thu hồi');
  await look();

  // The phone had not heard of it.
  await sell(phone.page, 'Tiền mặt');
  await phone.page.getByRole('button', { name: 'Bán món khác' }).click();
  await expect(phone.page.getByText('Gửi rồi, hợp tác xã đang xem lại')).toBeVisible();
  await phone.look();

  await page.reload();
  const late = page.getByRole('listitem').filter({ hasText: 'Hàng đã bị thu hồi trước khi máy báo' }).first();
  await expect(late).toContainText('Chưa ai khác có món này.');
  await look();
  await late.getByLabel('Ghi chú').fill('Gọi cho người bán rồi, đúng là bán.');
  await late.getByRole('button', { name: 'Tính là bán' }).click();
  await expect(page.getByText('Hàng đã bị thu hồi trước khi máy báo')).toHaveCount(0);
});
