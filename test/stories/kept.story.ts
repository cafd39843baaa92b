import { chromium, type Page } from '@playwright/test';
import { chromiumLaunchOptions } from './support/chromium.ts';
import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { cameraJpeg } from './support/photographs.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL, PUBLIC_URL } from './support/stack-environment.ts';
import { answerOf } from './support/workshop.ts';

const paper = cooperative('hoa-giay-tranh-duong-no').artisans;
const NEW = '/vi/studio/pieces/new';

async function begin(page: Page, title: string): Promise<void> {
  await page.goto(NEW);
  await fillIn(page, title);
}

/** What the artisan writes; the rest stands there from the last piece. */
async function fillIn(page: Page, title: string): Promise<void> {
  await page.getByLabel('Tên món').fill(title);
  await page.getByLabel('Giá (đồng)').fill('180000');
  await page.getByLabel('Chụp mặt trước').setInputFiles(await cameraJpeg('IMG_0007.jpg'));
  await expect(page.getByText(/^Ảnh đã sẵn sàng/)).toBeVisible();
}

const save = (page: Page) =>
  page
    .getByRole('button', { name: 'Lưu, ký sau' })
    .or(page.getByRole('button', { name: 'Lưu', exact: true }))
    .click();

/** Titles of this artisan's pieces. */
async function titlesOf(page: Page): Promise<string[]> {
  const { items } = await answerOf<{ items: { title: { vi: string } }[] }>(
    page.request.get(`${API_URL}/studio/pieces`),
  );
  return items.map(({ title }) => title.vi);
}

test.beforeEach(({ consoleGuard }) =>
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch/),
);

test('a piece that is saved without a network is kept on this phone, through a reload, and sent once', async ({
  page,
  context,
  look,
}) => {
  const artisan = forThisWidth({ phone: paper[0]!, desktop: paper[1]! });
  const title = forThisWidth({ phone: 'Sen giấy mất mạng', desktop: 'Cúc giấy mất mạng' });
  await signIn(page.request, artisan);
  await page.goto('/vi/studio');
  await page.getByRole('link', { name: 'Thêm món mới' }).click();
  await fillIn(page, title);
  await context.setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'được giữ trên máy này' })).toBeVisible();
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Không có mạng: món này được giữ trên máy này.');
  await expect(page.getByLabel('Tên món')).toHaveValue(title);
  await look();

  // Leaving for another page without a network loses nothing, and blames nobody.
  await page
    .getByRole('link', { name: /^Trang đầu|^Đầu/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Không có mạng' })).toBeVisible();
  await context.setOffline(false);

  await page.goto('/vi/studio');
  await expect(page.getByText('Còn một món làm dở, được giữ trên máy này')).toBeVisible();
  await look();
  await page.getByRole('link', { name: 'Làm tiếp món này' }).click();
  await expect(page.getByText(/^Đây là món đang làm dở/)).toBeVisible();
  await expect(page.getByLabel('Tên món')).toHaveValue(title);
  await expect(page.getByText('180.000 ₫')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Mặt trước' })).toBeVisible();
  await look();
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Mặt trước' })).toBeVisible();
  expect((await titlesOf(page)).filter((it) => it === title)).toHaveLength(1);

  await page.goto('/vi/studio');
  await expect(page.getByText('Còn một món làm dở')).toBeHidden();
});

test('an answer that was lost on the way makes no second piece, and what was changed meanwhile is saved', async ({
  page,
}) => {
  const artisan = forThisWidth({ phone: paper[0]!, desktop: paper[1]! });
  const title = forThisWidth({ phone: 'Mẫu đơn giấy', desktop: 'Hồng giấy' });
  await signIn(page.request, artisan);
  await begin(page, title);
  await page.route('**/api/v1/studio/pieces', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await save(page);
  await expect(page.getByRole('alert')).toContainText('Không có mạng');
  await page.unroute('**/api/v1/studio/pieces');

  await page.reload();
  await expect(page.getByText(/^Đây là món đang làm dở/)).toBeVisible();
  await expect(page.getByLabel('Tên món')).toHaveValue(title);
  await page.getByLabel('Tên món').fill(`${title} nhỏ`);
  await save(page);
  await expect(page.getByRole('heading', { level: 1, name: `${title} nhỏ` })).toBeVisible();
  expect((await titlesOf(page)).filter((it) => it.startsWith(title))).toEqual([`${title} nhỏ`]);
});

test('another artisan on the same phone never sees what was begun, nor does a second tab take it over', async ({
  page,
  context,
}) => {
  const [artisan, neighbour] = forThisWidth({
    phone: [paper[0]!, paper[2]!],
    desktop: [paper[1]!, paper[3] ?? paper[2]!],
  });
  await signIn(page.request, artisan);
  await begin(page, 'Món của riêng tôi');
  // The first tab has the piece; a second one begins its own.
  const tab = await context.newPage();
  await tab.goto(NEW);
  await expect(tab.getByLabel('Tên món')).not.toHaveValue('Món của riêng tôi');
  await expect(tab.getByText(/^Đây là món đang làm dở/)).toBeHidden();
  await tab.close();

  await signIn(page.request, neighbour);
  await page.goto('/vi/studio');
  await expect(page.getByRole('heading', { name: `Chào ${neighbour.displayName}` })).toBeVisible();
  await expect(page.getByText('Còn một món làm dở')).toBeHidden();
  await page.goto(NEW);
  await expect(page.getByLabel('Tên món')).not.toHaveValue('Món của riêng tôi');

  await signIn(page.request, artisan);
  await page.goto(NEW);
  await expect(page.getByLabel('Tên món')).toHaveValue('Món của riêng tôi');
  await page.getByRole('button', { name: 'Bỏ món này, làm lại từ đầu' }).click();
  await expect(page.getByText(/^Đây là món đang làm dở/)).toBeHidden();
  await expect(page.getByLabel('Tên món')).not.toHaveValue('Món của riêng tôi');
});

test('what was begun is there again after the phone was switched off', async ({}, testInfo) => {
  const artisan = forThisWidth({ phone: paper[0]!, desktop: paper[1]! });
  const phone = () =>
    chromium.launchPersistentContext(testInfo.outputPath('phone'), {
      ...chromiumLaunchOptions(),
      baseURL: PUBLIC_URL,
      locale: 'vi-VN',
    });
  const before = await phone();
  const page = await before.newPage();
  await signIn(page.request, artisan);
  await begin(page, 'Món trước khi tắt máy');
  await before.close();

  const after = await phone();
  const again = await after.newPage();
  await again.goto(NEW);
  await expect(again.getByLabel('Tên món')).toHaveValue('Món trước khi tắt máy');
  await expect(again.getByRole('img', { name: 'Mặt trước' })).toBeVisible();
  await after.close();
});
