import { expect, test } from './support/fixtures.ts';
import { orderAndPay, stateOf, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'thuy-xuan', house: cooperative('huong-mut-kim-long') },
  desktop: { village: 'my-xuyen', house: cooperative('gom-moc-phong-dinh') },
};

test('a workshop offers pick-up; a buyer orders without an address, fetches it, and it is handed over', async ({
  page,
  look,
  openElsewhere,
}) => {
  test.slow();
  const { village, house } = forThisWidth(choices);
  const office = await openElsewhere();
  await signIn(office.page.request, house.secondOfficer);

  await test.step('an officer says where and when', async () => {
    await office.page.goto('/vi/office/shipping');
    const card = office.page.getByRole('region', { name: 'Nhận tại xưởng' });
    await card.getByText('Đổi nơi nhận hàng').click();
    await card.getByLabel('Tỉnh, thành phố của xưởng').selectOption({ label: 'Thành phố Huế' });
    await card.getByLabel('Phường, xã của xưởng').fill('vy da');
    await card.getByRole('radio', { name: 'Phường Vỹ Dạ' }).first().check();
    await card.getByLabel('Số nhà, tên đường của xưởng').fill('1 Phạm Văn Đồng');
    await card.getByLabel('Giờ mở cửa, bằng tiếng Việt').fill('Thứ hai đến thứ bảy, 8–17 giờ');
    await card.getByLabel('Giờ mở cửa, bằng tiếng Anh').fill('Monday to Saturday, 8 am to 5 pm');
    await office.look();
    await card.getByRole('button', { name: 'Lưu nơi nhận hàng' }).click();
    await expect(card.getByRole('status')).toContainText('Đã lưu nơi nhận hàng.');
    await expect(card).toContainText('1 Phạm Văn Đồng, Phường Vỹ Dạ, Thành phố Huế');
    await office.look();
  });

  const code = await test.step('a buyer needs no address, and pays for no sending', async () => {
    await takeOneOf(page, village);
    const { name, email, phone } = someBuyer();
    await fillCheckout(page, { name, email, phone });
    await page.getByRole('checkbox', { name: /^Đến nhận tại/ }).check();
    await expect(page.getByLabel('Số nhà, tên đường')).toBeHidden();
    await expect(page.locator('section', { hasText: 'Đơn của quý khách' })).toContainText('Phí gửi hàng0 ₫');
    await look();
    const paid = await orderAndPay(page);
    await expect(page.getByText('Mở cửa: Thứ hai đến thứ bảy, 8–17 giờ')).toBeVisible();
    await look();
    return paid;
  });

  const parcel = () => office.page.getByRole('listitem').filter({ hasText: code });

  await test.step('it is ready, and the buyer reads what to bring', async () => {
    await office.page.goto('/vi/office/orders');
    await expect(parcel()).toContainText('Khách đến nhận tại xưởng');
    await parcel().getByText('Không xem được nhãn?').click();
    await parcel().getByLabel('Vì sao đóng gói mà không xem nhãn').fill('Nhãn đã xem ở xưởng');
    await parcel().getByRole('button', { name: 'Báo hàng sẵn sàng' }).click();
    await expect(parcel().getByRole('button', { name: 'Báo đã trao cho khách' })).toBeVisible();
    await office.look();
    await page.reload();
    await expect(stateOf(page)).toContainText('Mời quý khách đến nhận hàng.');
    await expect(page.getByText(`Khi nhận, xin đưa mã đơn hàng ${code}.`)).toBeVisible();
    await look();
  });

  await test.step('it is handed over', async () => {
    await parcel().getByRole('button', { name: 'Báo đã trao cho khách' }).click();
    await expect(parcel().getByRole('button', { name: 'Báo đã trao cho khách' })).toHaveCount(0);
    await page.reload();
    await expect(stateOf(page)).toContainText('Đã trao');
    await look();
  });
});
