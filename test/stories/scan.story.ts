import { expect, test } from './support/fixtures.ts';
import { photographOfLabel, withCameraOn } from './support/label-camera.ts';
import { editedPng } from './support/photographs.ts';

/** The browser of the stories has no reader of square codes of its own, as Safari and Firefox have none. */
test.beforeEach(async ({ page }) => {
  await page.goto('/vi/scan');
  expect(await page.evaluate(() => 'BarcodeDetector' in globalThis)).toBe(false);
});

test('a photograph of a label opens its certificate, in a browser without a reader of its own', async ({
  page,
  look,
  demo,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/vi/scan');
  await expect(page.getByRole('button', { name: 'Mở máy ảnh' })).toBeVisible();
  await look();
  expect(fetched.filter((url) => url.includes('read-square-code'))).toEqual([]);

  await page.getByLabel('Chọn một ảnh chụp nhãn').setInputFiles(await photographOfLabel(demo.verify.genuine));
  await expect(page).toHaveURL(`${demo.verify.genuine}?l=vi`);
  await expect(page.getByRole('heading', { level: 1, name: 'Chứng nhận thật' })).toBeVisible();
  expect(fetched.filter((url) => url.includes('read-square-code'))).toHaveLength(1);
});

test('the camera finds the code and opens the certificate', async ({ demo }, testInfo) => {
  await withCameraOn(await photographOfLabel(demo.verify.genuine), testInfo.outputPath(), async (page) => {
    await page.goto('/en/scan');
    await page.getByRole('button', { name: 'Open the camera' }).click();
    await expect(page).toHaveURL(`${demo.verify.genuine}?l=en`);
  });
});

test('who has no camera, no code or no network is told what to do instead', async ({
  page,
  context,
  look,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const file = page.getByLabel('Chọn một ảnh chụp nhãn');
  const word = page.getByRole('status');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Mở máy ảnh' }).click();
  await expect(word).toContainText('Mất mạng');
  await context.setOffline(false);
  await page.reload();

  await page.getByRole('button', { name: 'Mở máy ảnh' }).click();
  await expect(word).toContainText('Chưa mở được máy ảnh');
  await expect(page.getByRole('button', { name: 'Mở máy ảnh' })).toBeVisible();

  await file.setInputFiles({
    name: 'thu.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('không phải ảnh'),
  });
  await expect(word).toContainText('Không mở được tệp này');
  await file.setInputFiles(await editedPng('khong-co-ma.png'));
  await expect(word).toContainText('Không thấy mã vuông nào');
  await look();
});

test('a code of somebody else is not followed', async ({ page, consoleGuard }) => {
  consoleGuard.expectComplaint(/status of 400/);
  await page
    .getByLabel('Chọn một ảnh chụp nhãn')
    .setInputFiles(await photographOfLabel('https://evil.example/c/NF7B6G7EV7KV5B6H'));
  await expect(page.getByText('Mã này dẫn đến evil.example')).toBeVisible();
});
