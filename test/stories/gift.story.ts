import { expect, test } from './support/fixtures.ts';
import { orderAndPay, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'thanh-tien', sender: cooperative('hoa-giay-tranh-duong-no') },
  desktop: { village: 'phuoc-tich', sender: cooperative('gom-moc-phong-dinh') },
};

test('a present goes to somebody else, with a note that its paper can show', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  // A note that is sent wrong on purpose.
  consoleGuard.expectComplaint(/status of 422/);
  const { village, sender } = forThisWidth(choices);
  const buyer = someBuyer();
  await takeOneOf(page, village);

  const code = await test.step('the box shows whom it goes to; what cannot be printed is named', async () => {
    await fillCheckout(page, buyer);
    await expect(page.getByLabel('Tên người nhận quà')).toBeHidden();
    await page.getByLabel('Đây là quà tặng').check();
    await page.getByLabel('Tên người nhận quà').fill('Trần Thị Quà Mẫu');
    await page.getByLabel('Điện thoại người nhận quà').fill('0935 111 222');
    await page.getByLabel('Lời nhắn kèm quà').fill('Chúc mẹ sinh nhật vui 🎁\nCon Hoa');
    await look();
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.getByLabel('Lời nhắn kèm quà')).toHaveAccessibleDescription(/không in được: 🎁/);
    await expect(page.getByLabel('Tên người nhận quà')).toHaveValue('Trần Thị Quà Mẫu');
    await look();
    await page.getByLabel('Lời nhắn kèm quà').fill('Chúc mẹ sinh nhật vui\nCon Hoa');
    return orderAndPay(page);
  });

  await test.step('its buyer’s page says who receives it', async () => {
    const place = page.locator('section', { hasText: 'Địa chỉ nhận hàng' });
    await expect(place).toContainText('Trần Thị Quà Mẫu');
    await expect(place).toContainText(`Người đặt: ${buyer.name}`);
    await expect(place).toContainText('Chúc mẹ sinh nhật vui');
    await look();
  });

  await test.step('the officer sees it, and prints a slip', async () => {
    const office = await openElsewhere();
    await signIn(office.page.request, sender.secondOfficer);
    await office.page.goto('/vi/office/orders?state=to-pack');
    const parcel = office.page.getByRole('listitem').filter({ hasText: code });
    await expect(parcel).toContainText('Trần Thị Quà Mẫu');
    await expect(parcel).toContainText('Lời nhắn: Chúc mẹ sinh nhật vui');
    await office.look();
    const slip = await parcel.getByRole('link', { name: /phiếu đóng gói/i }).getAttribute('href');
    const printed = await office.page.request.get(slip!);
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
  });
});
