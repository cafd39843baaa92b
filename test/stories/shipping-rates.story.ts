import { expect, test } from './support/fixtures.ts';
import { stateOf, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, placeOrder, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

test('an officer tries a rate on a parcel, is told what is wrong with it, and begins to send to a country', async ({
  page,
  visit,
  look,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 400/);
  const { officer } = forThisWidth({
    phone: cooperative('det-zeng-a-luoi'),
    desktop: cooperative('may-tre-dan-dien'),
  });
  await signIn(page.request, officer);
  await visit('/vi/office/shipping');
  const inner = page.getByRole('region', { name: 'Trong tỉnh' });
  await expect(inner).toContainText('Từ 0 g: 35.000 ₫');

  await test.step('what a parcel would cost is said, and nothing is saved', async () => {
    await inner.getByText('Đổi mức phí').click();
    await inner.getByLabel('Kiện từ (gam)').nth(1).fill('1.000');
    await inner.getByLabel('Phí gửi hàng (đồng)').nth(1).fill('60.000');
    await inner.getByLabel('Khối lượng kiện (gam)').fill('1.200');
    await inner.getByRole('button', { name: 'Xem phí của kiện này' }).click();
    await expect(inner.getByRole('status')).toContainText('Kiện 1,2 kg');
    await expect(inner.getByRole('status')).toContainText('60.000 ₫. Mức phí này chưa được lưu.');
    await look();
  });

  await test.step('a step that is not heavier than the one before is refused', async () => {
    await inner.getByLabel('Kiện từ (gam)').nth(1).fill('0');
    await inner.getByRole('button', { name: 'Lưu mức phí' }).click();
    await expect(inner).toContainText('mỗi mức sau phải nặng hơn mức trước');
    await expect(inner.getByLabel('Phí gửi hàng (đồng)').nth(1)).toHaveValue('60.000');
    await look();
  });

  await test.step('a country is added, and stands on the page with its rate', async () => {
    const abroad = page.getByRole('region', { name: 'Gửi đến một nước khác' });
    await abroad.getByLabel('Nước').selectOption({ label: 'Nhật Bản' });
    await abroad.getByLabel('Phí gửi hàng (đồng)').first().fill('420.000');
    await abroad.getByRole('button', { name: 'Lưu mức phí' }).click();
    const japan = page.getByRole('region', { name: 'Nhật Bản' });
    await expect(japan.getByRole('status')).toContainText('Đã lưu mức phí mới.');
    await expect(japan).toContainText('Từ 0 g: 420.000 ₫');
    await look();
  });

  await test.step('a buyer sees what sending costs to the province that they choose, before they order', async () => {
    await inner.getByText('Đổi mức phí').click();
    await inner.getByLabel('Phí gửi hàng (đồng)').first().fill('21.000');
    await inner.getByLabel('Kiện từ (gam)').nth(1).fill('');
    await inner.getByLabel('Phí gửi hàng (đồng)').nth(1).fill('');
    await inner.getByLabel('Miễn phí khi tiền hàng từ (đồng)').fill('');
    await inner.getByRole('button', { name: 'Lưu mức phí' }).click();
    await expect(inner).toContainText('Từ 0 g: 21.000 ₫');
    await takeOneOf(page, forThisWidth({ phone: 'zeng-a-luoi', desktop: 'bao-la' }));
    await fillCheckout(page, someBuyer());
    const order = page.locator('section', { hasText: 'Đơn của quý khách' });
    await expect(order).toContainText('21.000 ₫');
    await look();
    await placeOrder(page);
    await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
    await page.getByRole('button', { name: 'Huỷ đơn này' }).click();
    await expect(stateOf(page)).toContainText('Đã huỷ');
  });
});
