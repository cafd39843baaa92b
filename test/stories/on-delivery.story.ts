import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { codeOf, stateOf, takeOneOf } from './support/orders.ts';
import { sendByHand } from './support/parcels.ts';
import { cooperative, forThisWidth, type Person } from './support/people.ts';
import { fillCheckout, someBuyer } from './support/shop.ts';
import { latestCode, signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'bao-la', sender: cooperative('may-tre-dan-dien') },
  desktop: { village: 'pho-trach', sender: cooperative('gom-moc-phong-dinh') },
};

/** Up to the order's own page, which waits for the code; gives the order's code and the buyer's telephone. */
async function orderOnDelivery(page: Page): Promise<{ code: string; phone: string }> {
  const buyer = someBuyer();
  await takeOneOf(page, forThisWidth(choices).village);
  await fillCheckout(page, buyer);
  await page.getByRole('radio', { name: 'Trả tiền khi nhận hàng' }).check();
  await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
  await expect(page.locator('[data-confirm-form]')).toBeVisible();
  const code = await codeOf(page);
  return { code, phone: buyer.phone.replace(/^0/, '+84') };
}

async function confirm(page: Page, phone: string): Promise<void> {
  await page.getByLabel('Mã 6 chữ số').fill(await latestCode(page.request, phone));
  await page.getByRole('button', { name: 'Xác nhận đơn hàng' }).click();
  await expect(stateOf(page)).toContainText('Đã xác nhận');
}

const signedIn = async (office: Page, officer: Person): Promise<Page> => {
  await signIn(office.request, officer);
  return office;
};

test('paid at the door: confirmed by telephone, sent unpaid, and the money noted when it came', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // A code that is typed wrong on purpose.
  consoleGuard.expectComplaint(/status of (400|409)/);
  const { code, phone } = await orderOnDelivery(page);

  await test.step('a wrong code is said at its field; the right one confirms', async () => {
    await look();
    await page.getByLabel('Mã 6 chữ số').fill('12');
    await page.getByRole('button', { name: 'Xác nhận đơn hàng' }).click();
    await expect(page.getByLabel('Mã 6 chữ số')).toHaveAccessibleDescription(/6 chữ số/);
    await confirm(page, phone);
    await expect(stateOf(page)).toContainText('Xin trả tiền khi nhận hàng.');
    await look();
  });

  const elsewhere = await openElsewhere();
  const office = await signedIn(elsewhere.page, forThisWidth(choices).sender.officer);

  await test.step('the officer sees what is to be taken, sends it, and notes that it came', async () => {
    await sendByHand(office, code);
    const parcel = () => office.getByRole('listitem').filter({ hasText: code });
    await expect(parcel()).toContainText(/Thu .* khi giao/);
    await parcel().getByRole('button', { name: 'Báo đã giao' }).click();
    await expect(parcel().getByRole('button', { name: 'Báo đã giao' })).toHaveCount(0);
    await parcel().getByRole('link', { name: 'Tiền của kiện hàng' }).click();
    await elsewhere.look();
    await office.getByRole('button', { name: 'Báo đã nhận tiền' }).click();
    await expect(office.getByText(/Thu .* khi giao/)).toHaveCount(0);
    await elsewhere.look();
  });

  await test.step('the buyer reads that it is paid', async () => {
    await page.reload();
    await expect(stateOf(page)).toContainText('Đã giao');
    await expect(page.getByText('Đã thanh toán')).toBeVisible();
  });
});

test('refused at the door: the parcel comes back, and nothing is owed', async ({ page, openElsewhere }) => {
  test.slow();
  const { code, phone } = await orderOnDelivery(page);
  await confirm(page, phone);
  const elsewhere = await openElsewhere();
  const office = await signedIn(elsewhere.page, forThisWidth(choices).sender.officer);
  await sendByHand(office, code);
  const parcel = office.getByRole('listitem').filter({ hasText: code });
  await parcel.getByRole('link', { name: 'Tiền của kiện hàng' }).click();
  await office.getByText('Hàng bị trả về').click();
  await office.getByLabel('Lý do').last().fill('Không ai nhận');
  await elsewhere.look();
  await office.getByRole('button', { name: 'Kiện đã về' }).click();
  await expect(office.getByText('Không còn khoản nào để hoàn')).toBeVisible();
  await page.reload();
  await expect(stateOf(page)).toContainText('Đã trả lại');
});
