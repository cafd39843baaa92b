import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { answerOf, atWork, drafts } from './support/workshop.ts';

const paper = cooperative('hoa-giay-tranh-duong-no');
const hats = cooperative('non-la-huong-giang');
const NOT_FOUND = 'Không tìm thấy trang này';

test.beforeEach(({ consoleGuard }) => consoleGuard.expectComplaint(/status of 40[34]/));

test('an artisan cannot open, change or sign the draft of another', async ({ page, look }) => {
  const [maker, neighbour] = forThisWidth({
    phone: [hats.artisans[1]!, hats.artisans[2]!],
    desktop: [paper.artisans[0]!, paper.artisans[1]!],
  });
  const [draft] = await drafts(maker, ['Món còn dang dở']);
  await signIn(page.request, neighbour);
  for (const path of [`/vi/studio/pieces/${draft}`, `/vi/studio/pieces/${draft}/edit`]) {
    await expectRefusal(page, path, 404, NOT_FOUND);
    await expect(page.getByText('Món còn dang dở')).toBeHidden();
    await look();
  }
});

test('an officer cannot open the batch of another cooperative, nor print its labels', async ({
  page,
  look,
}) => {
  const [theirs, ours] = forThisWidth({ phone: [hats, paper], desktop: [paper, hats] });
  const batchId = await atWork(theirs.secondOfficer, async (api) => {
    const { items } = await answerOf<{ items: { id: string }[] }>(api.get(`${API_URL}/office/batches`));
    return items[0]!.id;
  });
  await signIn(page.request, ours.secondOfficer);
  await expectRefusal(page, `/vi/office/batches/${batchId}`, 404, NOT_FOUND);
  await look();
  const labels = await page.request.get(`${API_URL}/office/batches/${batchId}/labels.pdf?layout=a4-3x8`);
  expect(labels.status()).toBe(404);
  expect(labels.headers()['content-type']).toContain('application/problem+json');
});

test('an artisan has no key to the office, nor an officer to the studio', async ({ page, look }) => {
  const title = 'Không có quyền';
  const { artisans, officer } = forThisWidth({ phone: paper, desktop: hats });
  await signIn(page.request, artisans[2]!);
  await expectRefusal(page, '/vi/office', 403, title);
  await look();
  await signIn(page.request, officer);
  await expectRefusal(page, '/vi/studio', 403, title);
});

test('who is not signed in is asked to, and comes out where they wanted to go', async ({ page, visit }) => {
  await visit('/vi/office/batches');
  await expect(page).toHaveURL(/\/vi\/sign-in\?next=/);
  expect(new URL(page.url()).searchParams.get('next')).toBe('/vi/office/batches');
});

async function expectRefusal(page: Page, path: string, status: number, title: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(status);
  await expect(page.getByRole('main').getByRole('heading', { name: title })).toBeVisible();
}
