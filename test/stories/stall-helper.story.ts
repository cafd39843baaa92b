import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { OWN_ORIGIN, signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';

const choices = {
  phone: cooperative('huong-mut-kim-long'),
  desktop: cooperative('gom-moc-phong-dinh'),
};

test.beforeEach(({ consoleGuard }) =>
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/),
);

const along = (page: Page) => page.locator('section[aria-labelledby=along]');
const countAlong = (page: Page, count: number) =>
  expect(page.getByRole('heading', { name: `Hàng đang mang theo · ${count} món` })).toBeVisible();

/** @returns what the receipt's address ends in */
async function sell(page: Page): Promise<string> {
  await along(page).getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Tiền mặt' }).click();
  await page.getByRole('button', { name: 'Bán, hiện biên nhận' }).click();
  const receipt = (await page.locator('[data-receipt]').getAttribute('data-receipt')) ?? '';
  await page.getByRole('button', { name: 'Bán món khác' }).click();
  return receipt;
}

test('who helps an artisan sells at a stall, and takes a wrong tap back without a network', async ({
  page,
  context,
  look,
  openElsewhere,
}) => {
  const artisan = forThisWidth(choices).artisans[0]!;
  const helper = `+84900${String(randomInt(1_000_000)).padStart(6, '0')}`;
  const home = await openElsewhere();
  await signIn(home.page.request, artisan);
  const named = await home.page.request.post(`${API_URL}/studio/helpers`, {
    data: { displayName: 'Cháu bán giúp (mẫu)', phone: helper },
    headers: OWN_ORIGIN,
  });
  expect(named.ok(), await named.text()).toBe(true);

  await signIn(page.request, { displayName: 'Cháu bán giúp (mẫu)', phone: helper });
  await page.goto('/vi/studio');
  await page.getByRole('link', { name: /^Bán ở sạp/ }).click();
  await page.getByLabel('Tên máy').fill('Máy của cháu');
  await page.getByRole('button', { name: 'Dùng máy này để bán' }).click();
  await page
    .getByLabel(/còn \d+ món/)
    .first()
    .fill('1');
  await page.getByRole('button', { name: 'Mang theo' }).click();
  await countAlong(page, 1);
  const kept = () => page.evaluate(async () => (await (await caches.open('stall-page-1')).keys()).length);
  await expect.poll(kept).toBeGreaterThan(10);

  await context.setOffline(true);
  const wrong = await sell(page);
  await countAlong(page, 0);
  await page.getByRole('button', { name: 'Bấm nhầm, lấy lại' }).click();
  await expect(page.getByText('Nếu khách trả tiền rồi, xin trả lại tiền cho khách.')).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Lấy lại món này' }).click();
  await countAlong(page, 1);
  await expect(page.getByText('Lấy lại rồi, giữ trên máy này, chưa gửi')).toBeVisible();
  await look();
  await page.reload();
  await countAlong(page, 1);
  const right = await sell(page);
  expect(right).not.toBe(wrong);
  await countAlong(page, 0);

  await context.setOffline(false);
  await expect(page.getByText('Mọi món bán đều gửi rồi.')).toBeVisible();
  await expect(page.getByText('Lấy lại rồi, sổ cũng được sửa')).toBeVisible();
  await expect(page.getByText('Gửi rồi, có trong sổ')).toBeVisible();
  await look();

  const buyer = await openElsewhere();
  await buyer.page.goto(`/vi/receipts/${wrong}`);
  await expect(buyer.page.getByText(/biên nhận không còn giá trị/)).toBeVisible();
  await buyer.look();
  await buyer.page.goto(`/vi/receipts/${right}`);
  await expect(buyer.page.getByRole('heading', { name: 'Cảm ơn quý khách' })).toBeVisible();
});
