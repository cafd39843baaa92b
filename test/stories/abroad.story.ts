import { expect, test } from './support/fixtures.ts';
import { orderAndPay, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'hien-luong', house: cooperative('duc-ren-thuan-hoa') },
  desktop: { village: 'ao-dai-hue', house: cooperative('thu-cong-phu-xuan') },
};

test('an order goes to another country by card, with an address as it is written there and a sheet for customs', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // A telephone of another country, on purpose.
  consoleGuard.expectComplaint(/status of 422/);
  const { village, house } = forThisWidth(choices);
  const office = await openElsewhere();
  await signIn(office.page.request, house.secondOfficer);
  await office.page.goto('/vi/office/shipping');
  const abroad = office.page.getByRole('region', { name: 'Gửi đến một nước khác' });
  await abroad.getByLabel('Nước').selectOption({ label: 'Pháp' });
  await abroad.getByLabel('Phí gửi hàng (đồng)').first().fill('450.000');
  await abroad.getByRole('button', { name: 'Lưu mức phí' }).click();
  await expect(office.page.getByRole('region', { name: 'Pháp' })).toContainText('450.000 ₫');

  await takeOneOf(page, village);

  const code = await test.step('the country changes the fields and what sending costs', async () => {
    const { name, email, phone } = someBuyer();
    await fillCheckout(page, { name, email, phone });
    await page.getByLabel('Nước nhận hàng').selectOption({ label: 'Pháp' });
    await expect(page.getByLabel('Phường, xã')).toBeHidden();
    await expect(page.locator('section', { hasText: 'Đơn của quý khách' })).toContainText('450.000 ₫');
    await expect(page.getByRole('radio', { name: 'Trả tiền khi nhận hàng' })).toHaveCount(0);
    await page.getByLabel('Địa chỉ, dòng 1').fill('12 rue de la République');
    await page.getByLabel('Mã bưu chính').fill('69002');
    await page.getByLabel('Thành phố nước ngoài').fill('Lyon');
    await look();
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.getByLabel('Số điện thoại')).toHaveAccessibleDescription(/bắt đầu bằng \+33/);
    await expect(page.getByLabel('Địa chỉ, dòng 1')).toHaveValue('12 rue de la République');
    await look();
    await page.getByLabel('Số điện thoại').fill(`+33 6 12 ${String(Date.now()).slice(-6)}`);
    return orderAndPay(page);
  });

  await test.step('its page has the address as it was written, and the slip a sheet for customs', async () => {
    const place = page.locator('section', { hasText: 'Địa chỉ nhận hàng' });
    await expect(place).toContainText('69002 Lyon');
    await expect(place).toContainText('Pháp');
    await look();
    await office.page.goto('/vi/office/orders?state=to-pack');
    const parcel = office.page.getByRole('listitem').filter({ hasText: code });
    await expect(parcel).toContainText('12 rue de la République');
    await office.look();
    const slip = await parcel.getByRole('link', { name: /phiếu đóng gói/i }).getAttribute('href');
    expect((await office.page.request.get(slip!)).status()).toBe(200);
  });
});
