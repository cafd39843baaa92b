/** Runs after all other stories, in a project of its own: the chain they all stand on is put to sleep here. */
import { whileChainSleeps } from './support/chain.ts';
import { expect, test } from './support/fixtures.ts';
import { fetchPlain } from './support/wire.ts';

const words = { vi: 'Chưa kiểm tra được', en: 'Cannot check now' };

test('while the chain sleeps a label cannot be checked, and the shop goes on selling', async ({
  page,
  look,
  demo,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/rpc/);
  await whileChainSleeps(async () => {
    for (const language of ['vi', 'en'] as const) {
      const address = `${demo.verify.genuine}?l=${language}`;
      expect((await fetchPlain(address)).text).toContain('data-verdict="cannot-check"');
      await page.goto(address);
      await expect(page.getByRole('main')).toHaveAttribute('data-phone-verdict', 'cannot-check');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words[language]);
      await look();
    }
    await page.goto('/vi/products/non-la-sen');
    await page.getByRole('button', { name: 'Cho vào giỏ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Giỏ hàng' })).toBeVisible();
  });
  await expect(async () => {
    expect((await fetchPlain(demo.verify.genuine)).text).toContain('data-verdict="certificate-genuine"');
  }).toPass();
});
