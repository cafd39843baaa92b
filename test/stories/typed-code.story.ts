import { expect, test } from './support/fixtures.ts';
import { expectVerdict } from './support/verdict.ts';

test('who types the code reads the same verdict; a slip of the finger is no accusation', async ({
  page,
  visit,
  look,
  demo,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 400/);
  const serial = new URL(demo.verify.genuine).pathname.split('/').at(-1)!;
  const wrongEnd = serial.endsWith('0') ? '2' : '0';
  await visit('/vi');
  await page.getByRole('link', { name: 'Gõ mã' }).click();
  const field = page.getByLabel('Mã trên nhãn');
  await expect(field).toBeVisible();
  await look();
  await field.fill(serial.slice(0, -1) + wrongEnd);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expect(page.getByText('Có một ký tự chưa đúng. Xin so lại với nhãn.')).toBeVisible();
  await expect(field).toHaveValue(serial.slice(0, -1) + wrongEnd);
  await look();

  // As people type: lower case, in groups, O for 0.
  await field.fill(serial.match(/.{4}/g)!.join(' ').toLowerCase().replaceAll('0', 'o'));
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expectVerdict(page, 'certificate-genuine');
});

test('a hidden code typed for the label’s is told apart, and calls no piece a forgery', async ({
  page,
  visit,
  look,
  demo,
}) => {
  const unknown = new URL(demo.verify.unknown).pathname.split('/').at(-1)!;
  await visit('/vi/verify');
  await page.getByLabel('Mã trên nhãn').fill(unknown);
  await page.getByRole('button', { name: 'Kiểm tra' }).click();
  await expectVerdict(page, 'not-ours');
  await expect(page.getByText('đây là mã dưới lớp cào')).toBeVisible();
  await expect(page.getByText('Điện thoại đang tự kiểm tra')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(/hàng giả|không do chúng tôi chứng nhận/);
  await look();
});

test('the address of a label opens its certificate, in capitals and without https too', async ({
  page,
  demo,
}) => {
  const { host, pathname } = new URL(demo.verify.genuine);
  for (const typed of [`HTTP://${host}${pathname}`.toUpperCase(), `${host}${pathname}`]) {
    await page.goto(`/vi/verify?code=${encodeURIComponent(typed)}`);
    await expectVerdict(page, 'certificate-genuine');
  }
});

test('a mistyped address says what to look at, and that it says nothing about the piece', async ({
  page,
  look,
  demo,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 400/);
  const answer = await page.goto(`${demo.verify.genuine.slice(0, -2)}?l=en`);
  expect(answer?.status()).toBe(400);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check what you typed');
  await expect(page.getByText('you typed 14')).toBeVisible();
  await look();
});

test('a certificate is found by its public number too, which proves no label', async ({
  page,
  visit,
  look,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 404/);
  await visit('/vi/products/non-la-sen');
  await page
    .getByRole('link', { name: /^Chứng nhận số \d+/ })
    .last()
    .click();
  await expect(page).toHaveURL(/\/n\/\d+\/\d+\?l=vi$/);
  await expectVerdict(page, 'certificate-genuine');
  await expect(page.getByText('chưa đọc nhãn nào')).toBeVisible();
  await look();
  await page.getByRole('link', { name: 'Xem trong cửa hàng' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nón lá sen' })).toBeVisible();

  const nobodys = await page.goto('/n/999/1?l=vi');
  expect(nobodys?.status()).toBeLessThan(500);
  await expect(page.locator('html')).not.toContainText('Chứng nhận thật');
});
