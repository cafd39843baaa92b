import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { codeOf, stateOf, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, placeOrderByTransfer, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';
import { transferFrom } from './support/transfers.ts';

/** Each width buys of another cooperative: its officer sees the orders of the other one as little as in life. */
const choices = {
  phone: { village: 'thuy-xuan', sender: cooperative('huong-mut-kim-long') },
  desktop: { village: 'thanh-tien', sender: cooperative('hoa-giay-tranh-duong-no') },
};

/** Up to the order's own page; gives the order's code. */
async function orderByTransfer(page: Page): Promise<string> {
  await takeOneOf(page, forThisWidth(choices).village);
  await fillCheckout(page, someBuyer());
  await placeOrderByTransfer(page);
  return codeOf(page);
}

test('a buyer scans and pays: by card after all, by transfer again, too little at first, then the rest', async ({
  page,
  look,
}) => {
  test.slow();
  await test.step('the checkout offers both ways, and the order’s page says all that is to be filled in', async () => {
    const code = await orderByTransfer(page);
    await expect(page.getByRole('timer')).toContainText(/Còn \d+ phút/);
    await expect(page.locator('dd').filter({ hasText: code.replaceAll('-', '') })).toBeVisible();
    await look();
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Lưu mã QR' }).click();
    expect((await saved).suggestedFilename()).toBe(`dau-lang-${code.replaceAll('-', '')}.png`);
    const copy = page.getByRole('button', { name: 'Sao chép: Nội dung chuyển khoản' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await copy.click();
    await expect(page.getByText('Đã sao chép.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code.replaceAll('-', ''));
  });

  await test.step('by card after all, and by transfer again: the same order', async () => {
    const orderPage = page.url();
    await page.getByRole('button', { name: 'Trả bằng thẻ' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thanh toán bằng thẻ' })).toBeVisible();
    await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
    await expect(page.locator('[data-transfer]')).toHaveCount(0);
    await look();
    await page.getByRole('button', { name: 'Trả bằng chuyển khoản' }).click();
    await expect(page.locator('[data-transfer]')).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(new URL(orderPage).pathname);
  });

  await test.step('too little waits for the rest, which the code then asks for', async () => {
    await transferFrom(page, { more: -20_000 });
    await expect(page.getByText('còn thiếu 20.000')).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Xin chuyển khoản 20\.000/ })).toBeVisible();
    await expect(stateOf(page)).toContainText('Chờ thanh toán');
    await look();
    await transferFrom(page);
    await expect(stateOf(page)).toContainText('Đã thanh toán');
    await expect(page.locator('[data-transfer], [data-payback]')).toHaveCount(0);
    await look();
  });
});

test('too much goes back: the buyer names an account, the officer sends it and says so', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of 400/);
  const { sender } = forThisWidth(choices);
  const code = await orderByTransfer(page);
  await transferFrom(page, { more: 15_000 });
  await expect(stateOf(page)).toContainText('Đã thanh toán');
  const payback = page.locator('[data-payback]');

  await test.step('the page asks where it goes, and says back only the end of the number', async () => {
    await expect(payback).toContainText('Quý khách được hoàn 15.000');
    await payback.getByLabel('Ngân hàng').selectOption('970405');
    await payback.getByLabel('Số tài khoản').fill('12');
    await payback.getByLabel('Chủ tài khoản').fill('Lê Thị Hoa');
    await payback.getByRole('button', { name: 'Lưu tài khoản' }).click();
    await expect(payback.getByLabel('Số tài khoản')).toHaveAccessibleDescription(/4 đến 19/);
    await expect(payback.getByLabel('Chủ tài khoản')).toHaveValue('Lê Thị Hoa');
    await look();
    await payback.getByLabel('Số tài khoản').fill('4000 2051 23456');
    await payback.getByRole('button', { name: 'Lưu tài khoản' }).click();
    await expect(payback).toContainText('Agribank, số tài khoản tận cùng 3456, chủ tài khoản LE THI HOA');
    await expect(page.getByText('4000205123456')).toHaveCount(0);
    await look();
  });

  const office = await openElsewhere();
  await signIn(office.page.request, sender.officer);

  await test.step('the officer is led there, sees whom to pay and notes the transfer', async () => {
    await office.page.goto('/vi/office/money');
    const task = office.page.getByRole('listitem').filter({ hasText: code });
    await expect(task).toContainText('Hoàn tiền bằng chuyển khoản');
    await task.getByRole('link', { name: 'Mở trang Hoàn tiền' }).click();
    const due = office.page.locator(`[data-payback-of="${code}"]`);
    await expect(due).toContainText('4000205123456');
    await expect(due.getByRole('img', { name: /^Mã QR/ })).toBeVisible();
    await due.getByRole('button', { name: 'Báo đã chuyển tiền' }).click();
    await expect(due.getByLabel('Số tham chiếu của ngân hàng')).toHaveAccessibleDescription(/Xin ghi/);
    await office.look();
    await due.getByLabel('Số tham chiếu của ngân hàng').fill('FT26334999');
    await due.getByRole('button', { name: 'Báo đã chuyển tiền' }).click();
    await expect(due).toHaveCount(0);
    await expect(office.page.getByText('Đã ghi: tiền được chuyển trả.')).toBeVisible();
    await office.look();
  });

  await test.step('the buyer reads that it was sent', async () => {
    await expect(payback).toContainText('Đã chuyển khoản hoàn lại 15.000');
    await expect(payback.getByRole('button')).toHaveCount(0);
    await look();
  });
});

test('a transfer with another text is found by the officer, and a statement says nothing new', async ({
  page,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of (400|422)/);
  const { sender } = forThisWidth(choices);
  const text = `tien hang ${forThisWidth({ phone: 'huong que', desktop: 'vai zeng' })}`;
  const code = await orderByTransfer(page);
  const bankUrl = (await page.getByRole('link', { name: 'Thử chuyển khoản' }).getAttribute('href'))!;
  await transferFrom(page, { content: text });
  await expect(stateOf(page)).toContainText('Chờ thanh toán');

  const office = await openElsewhere();
  await signIn(office.page.request, sender.officer);
  const found = office.page.getByRole('listitem').filter({ hasText: text });

  await test.step('the officer sees the money, and a wrong code is said at its field', async () => {
    await expect(async () => {
      await office.page.goto('/vi/office/transfers');
      await expect(found).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await office.look();
    await found.getByLabel('Mã đơn hàng').fill('đơn hôm qua');
    await found.getByRole('button', { name: 'Ghi cho đơn này' }).click();
    await expect(found.getByLabel('Mã đơn hàng')).toHaveAccessibleDescription(/Chưa đọc được mã này/);
    await office.look();
  });

  await test.step('one press gives it to the order, whose page turns to paid', async () => {
    await found.getByRole('button', { name: `Ghi cho đơn ${code}` }).click();
    await expect(office.page.getByText(`Đã ghi khoản tiền cho đơn ${code}.`)).toBeVisible();
    await expect(found).toHaveCount(0);
    await expect(stateOf(page)).toContainText('Đã thanh toán');
  });

  await test.step('what is no order’s money is set aside with a reason', async () => {
    const own = `hop tac xa nop tien ${forThisWidth({ phone: 'mot', desktop: 'hai' })}`;
    const told = await page.request.post(new URL('/control/transfers', bankUrl).href, {
      data: { amount: 2_000_000, content: own },
    });
    expect(told.ok(), await told.text()).toBe(true);
    const other = office.page.getByRole('listitem').filter({ hasText: own });
    await expect(async () => {
      await office.page.goto('/vi/office/transfers');
      await expect(other).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await other.getByText('Không phải tiền hàng').click();
    await other.getByLabel('Vì sao').fill('Hợp tác xã tự nộp');
    await other.getByRole('button', { name: 'Để riêng khoản này' }).click();
    await expect(office.page.getByText('Đã để riêng khoản tiền.')).toBeVisible();
    await expect(other).toHaveCount(0);
  });

  await test.step('the bank’s statement is read, and what is none is refused in words', async () => {
    // The bank's day, which begins seven hours before that of the machine.
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    const csv = await page.request.get(new URL(`/statement.csv?from=2026-01-01&to=${today}`, bankUrl).href);
    await office.page.getByText('Nhập sao kê', { exact: true }).click();
    const file = office.page.getByLabel('Tệp sao kê (CSV)');
    const send = office.page.getByRole('button', { name: 'Nhập sao kê này' });
    await file.setInputFiles({ name: 'sao-ke.csv', mimeType: 'text/csv', buffer: await csv.body() });
    await send.click();
    await expect(office.page.getByText(/khoản đã biết từ trước/)).toBeVisible();
    await office.look();
    const wrong = Buffer.from('Xin chào\nđây không phải sao kê\n');
    await file.setInputFiles({ name: 'thu.csv', mimeType: 'text/csv', buffer: wrong });
    await send.click();
    await expect(office.page.getByRole('alert')).toBeVisible();
    await office.look();
  });
});

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('a buyer chooses the transfer, pays, and reads so when the page is loaded again', async ({ page }) => {
    await orderByTransfer(page);
    await expect(stateOf(page)).toContainText(/Hàng được giữ đến \d/);
    await expect(page.getByText('Chuyển khoản xong, xin tải lại trang này.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Sao chép/ })).toHaveCount(0);
    await transferFrom(page);
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã thanh toán', { timeout: 1_000 });
    }).toPass();
  });
});
