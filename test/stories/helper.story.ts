import { randomInt } from 'node:crypto';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: cooperative('hoa-giay-tranh-duong-no'),
  desktop: cooperative('may-tre-dan-dien'),
};

test('an artisan lets a grandchild help, who puts down pieces and signs none, until it ends', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of 40[03]/);
  const { artisans, officer } = forThisWidth(choices);
  const artisan = artisans.at(-1)!;
  const phone = `+84900${String(randomInt(1_000_000)).padStart(6, '0')}`;
  await signIn(page.request, artisan);

  await test.step('from the profile, with the grandchild’s own number', async () => {
    await page.goto('/vi/studio/profile');
    await page.getByText('Nhờ thêm một người').click();
    await page.getByLabel('Họ và tên').fill('Cháu Ngoại Giúp');
    await page.getByLabel('Số điện thoại để đăng nhập').fill('12');
    await page.getByRole('button', { name: 'Nhờ người này giúp' }).click();
    await expect(page.getByLabel('Số điện thoại để đăng nhập')).toHaveAttribute('aria-invalid', 'true');
    await look();
    await page.getByLabel('Số điện thoại để đăng nhập').fill(phone.replace('+84', '0'));
    await page.getByRole('button', { name: 'Nhờ người này giúp' }).click();
    await expect(page.getByText('Từ nay Cháu Ngoại Giúp giúp được.')).toBeVisible();
    await look();
  });

  const helping = await openElsewhere();
  await signIn(helping.page.request, { displayName: 'Cháu Ngoại Giúp', phone });
  const acting = helping.page.locator('[data-acting-for]');

  await test.step('who is told on each page for whom they act, and has no way to sign', async () => {
    for (const place of ['', '/pieces', '/orders', '/money', '/profile']) {
      await helping.page.goto(`/vi/studio${place}`);
      await expect(acting).toContainText(`Đang làm giúp ${artisan.displayName}`);
    }
    await helping.look();
    await helping.page.goto('/vi/studio');
    await expect(helping.page.getByRole('link', { name: /Khoá ký/ })).toHaveCount(0);
    await helping.look();
    await helping.page.goto('/vi/studio/key');
    await expect(helping.page.locator('main form')).toHaveCount(0);
  });

  await test.step('the office reads who put it down, and for whom', async () => {
    const office = await openElsewhere();
    await signIn(office.page.request, officer);
    await office.page.goto('/vi/office/members');
    const card = office.page.getByRole('listitem').filter({ hasText: 'Cháu Ngoại Giúp' });
    await expect(card.filter({ hasText: `giúp ${artisan.displayName}` })).toHaveCount(1);
    await office.look();
  });

  await test.step('until the artisan ends it: from the next page on', async () => {
    await page.getByRole('button', { name: 'Thôi nhờ Cháu Ngoại Giúp' }).click();
    await expect(page.getByText('Người này không còn giúp nữa.')).toBeVisible();
    await helping.page.goto('/vi/studio/pieces');
    await expect(acting).toHaveCount(0);
  });
});
