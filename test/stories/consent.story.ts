import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { foundSideways } from './support/sideways.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { answerOf } from './support/workshop.ts';

/** The two whom the seed has never asked, one for each width. */
const newcomer = () =>
  forThisWidth({ phone: cooperative('thu-cong-phu-xuan'), desktop: cooperative('huong-mut-kim-long') });

test('a new artisan is asked once what may be published, says yes and no, and takes the yes back later', async ({
  page,
  visit,
  look,
}) => {
  const { artisans, officer } = newcomer();
  const artisan = artisans.at(-1)!;
  await signIn(page.request, artisan);

  await test.step('before anything else, whatever page was asked for', async () => {
    await visit('/vi/studio/money');
    await expect(page).toHaveURL(/\/vi\/studio\/welcome\?next=/);
    await expect(page.getByRole('heading', { name: 'Trước khi bắt đầu' })).toBeVisible();
    await expect(page.getByText('Khoá ký, như một bí danh không kèm tên.')).toBeVisible();
    await expect(page.getByText('Bản sao mà người khác đã lưu thì không ai thu hồi được.')).toBeVisible();
    await visit('/en/studio/welcome');
    await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
    // The one page of the studio that `fit.story.ts` cannot open: its artisans have answered.
    expect(await foundSideways(page)).toEqual([]);
    await visit('/vi/studio/money');
  });

  await test.step('the name, yes; a portrait, which no page shows, is not asked for', async () => {
    await expect(page.getByRole('switch')).toHaveCount(1);
    await expect(page.getByRole('switch')).not.toBeChecked();
    await page.getByRole('switch', { name: `Nêu tên tôi: ${artisan.displayName}` }).check();
    await look();
    await page.getByRole('button', { name: 'Ghi lại lựa chọn của tôi' }).click();
    await expect(page).toHaveURL(/\/vi\/studio\/money$/);
    expect(await answers(page)).toEqual({
      name: { stands: true, isDecided: true },
      portrait: { stands: false, isDecided: false },
    });
  });

  await test.step('not a second time', async () => {
    await visit('/vi/studio');
    await expect(page.getByRole('heading', { name: `Chào ${artisan.displayName}` })).toBeVisible();
    await page.goto('/vi/studio/welcome');
    await expect(page).toHaveURL(/\/vi\/studio$/);
  });

  await test.step('taken back in the profile, where the officer can be called', async () => {
    await page.getByRole('link', { name: 'Hồ sơ của tôi' }).click();
    await expect(page.getByRole('heading', { name: 'Hồ sơ của tôi' })).toBeVisible();
    await look();
    const call = page.getByRole('link', { name: 'Gọi cán bộ của tôi' }).first();
    await expect(call).toHaveAttribute('href', `tel:${officer.phone}`);
    await page.getByRole('button', { name: 'Rút lại' }).click();
    await expect(page.getByRole('button', { name: 'Rút lại' })).toHaveCount(0);
    expect(await answers(page)).toEqual({
      name: { stands: false, isDecided: true },
      portrait: { stands: false, isDecided: false },
    });
  });

  await test.step('and is not asked again for that', async () => {
    await visit('/vi/studio/pieces');
    await expect(page).toHaveURL(/\/vi\/studio\/pieces$/);
  });
});

/** What the service has written down of each purpose. */
async function answers(page: Page): Promise<Record<string, { stands: boolean; isDecided: boolean }>> {
  const { consents } = await answerOf<{
    consents: { purpose: string; since: string | null; decidedAt: string | null }[];
  }>(page.request.get(`${API_URL}/me/consents`));
  return Object.fromEntries(
    consents.map(({ purpose, since, decidedAt }) => [
      purpose,
      { stands: since !== null, isDecided: decidedAt !== null },
    ]),
  );
}
