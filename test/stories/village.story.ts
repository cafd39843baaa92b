import { expect, test } from './support/fixtures.ts';
import { forThisWidth } from './support/people.ts';

test('a village’s page says what is known, what is in doubt and where it was read, without any script', async ({
  page,
  look,
}) => {
  const slug = forThisWidth({ phone: 'thanh-tien', desktop: 'tay-ho' });
  const answer = await page.goto(`/vi/villages/${slug}`);
  expect(await answer!.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  for (const title of ['Hàng của làng', 'Điều đã biết', 'Điều còn ngờ', 'Nguồn']) {
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }
  await expect(page.locator('section', { hasText: 'Nguồn' }).last().getByRole('link').first()).toBeVisible();
  await look();
});

test('from the map of villages to one of them and on to its goods', async ({ page, visit, look }) => {
  await visit('/en/villages');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Phuoc Tich/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phuoc Tich');
  await look();
  const goods = page.getByRole('article').getByRole('article');
  await goods.filter({ hasText: 'left' }).first().getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Add to cart' })).toBeVisible();
});

test('a craft’s page shows its villages', async ({ page, visit }) => {
  await visit('/vi/crafts/conical-hats');
  for (const village of ['Tây Hồ', 'Mỹ Lam', 'Đốc Sơ']) {
    await expect(page.getByRole('link', { name: new RegExp(village) }).first()).toBeVisible();
  }
});
