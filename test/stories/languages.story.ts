import { expect, test } from './support/fixtures.ts';

test('the house opens in Vietnamese, and in English when that is what the reader speaks', async ({
  page,
  visit,
}) => {
  await visit('/vi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await visit('/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an address that leads nowhere says so, and shows the way on', async ({ page, look, consoleGuard }) => {
  consoleGuard.expectComplaint(/status of 404/);
  const answer = await page.goto('/vi/khong-co-trang-nay');
  expect(answer?.status()).toBe(404);
  await look();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
