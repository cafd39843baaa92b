import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, somethingInStock } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const workplace = () =>
  forThisWidth({ phone: cooperative('det-zeng-a-luoi'), desktop: cooperative('may-tre-dan-dien') });

/** Scripts come when it is said. */
async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {};
  const arrived = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route('**/assets/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  return letThrough;
}

for (const [path, role] of [
  ['/vi/studio', 'artisan'],
  ['/vi/office/orders', 'officer'],
] as const) {
  test(`${path} stays where it was scrolled to when its scripts come late, and its section is in sight`, async ({
    page,
  }) => {
    const { officer, artisans } = workplace();
    await signIn(page.request, role === 'artisan' ? artisans[0]! : officer);
    const letThrough = await holdScripts(page);
    await page.goto(path, { waitUntil: 'commit' });
    const section = page.getByRole('navigation', { name: /^Các mục/ }).locator('[aria-current=page]');
    await expect(section).toBeVisible();
    // Lower than any page of ours is high.
    await page.evaluate(() => (document.body.style.paddingBottom = '2000px'));
    const scrolled = forThisWidth({ phone: 400, desktop: 300 });
    await page.evaluate((y) => window.scrollTo(0, y), scrolled);
    letThrough();
    await page.waitForLoadState('networkidle');
    // What stands above may become a fraction of a point higher or lower.
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - scrolled)).toBeLessThan(2);
    await page.evaluate(() => window.scrollTo(0, 0));
    await expect(section).toBeInViewport({ ratio: 1 });
  });
}

for (const [what, choose, cost] of [
  [
    'that it is fetched',
    (page: Page) => page.getByRole('checkbox', { name: /^Đến nhận tại/ }).check(),
    /Phí gửi hàng0\s₫/,
  ],
  [
    'another country',
    (page: Page) => page.getByLabel('Nước nhận hàng').selectOption({ label: 'Pháp' }),
    /Phí gửi hàng(?! ?\(tạm tính\))\s?[3-9]\d\d\.000\s₫/,
  ],
] as const) {
  test(`who chooses ${what} before the checkout has its scripts sees what that costs when they come`, async ({
    page,
  }) => {
    await takeOneOf(page, forThisWidth({ phone: 'my-lam', desktop: 'doc-so' }));
    const letThrough = await holdScripts(page);
    await page.goto('/vi/checkout', { waitUntil: 'commit' });
    await choose(page);
    letThrough();
    await expect(page.locator('section', { hasText: 'Đơn của quý khách' })).toContainText(cost);
  });
}

test('who is told what is missing before the scripts came still sees what was chosen, and what that costs', async ({
  page,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 400/);
  await addToCart(page, (await somethingInStock(page, 'lang-sinh')).slug);
  await takeOneOf(page, forThisWidth({ phone: 'my-lam', desktop: 'doc-so' }));
  const letThrough = await holdScripts(page);
  await page.goto('/vi/checkout', { waitUntil: 'commit' });
  const fetched = page.getByRole('checkbox', { name: /^Đến nhận tại/ });
  await fetched.check();
  await page.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Huế' });
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click({ noWaitAfter: true });
  await expect(page.getByLabel('Họ và tên')).toHaveAttribute('aria-invalid', 'true');
  letThrough();
  await page.waitForLoadState('networkidle');
  await expect(fetched).toBeChecked();
  await expect(page.locator('section', { hasText: 'Đơn của quý khách' })).toContainText(
    /Phí gửi hàng35\.000\s₫/,
  );
});
