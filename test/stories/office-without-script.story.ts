import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { signIn } from './support/sign-in.ts';

// A slow phone shows a button long before the script that would answer it: pressed then, it is a plain form.
test.use({ javaScriptEnabled: false });

test('an officer’s button leads to the sealing host, which says that signing needs the script', async ({
  page,
}) => {
  const { officer } = forThisWidth({
    phone: cooperative('huong-mut-kim-long'),
    desktop: cooperative('gom-moc-phong-dinh'),
  });
  await signIn(page.request, officer);
  await page.goto('/vi/office/keys');
  await page.getByRole('button', { name: 'Tạo khoá cho máy này' }).click();
  await expect(page).toHaveURL(/^http:\/\/seal\.localhost:/);
  await expect(page.locator('noscript p').first()).toContainText('Trang ký cần JavaScript');
  await expect(page.locator('noscript p').first()).toBeVisible();
});
