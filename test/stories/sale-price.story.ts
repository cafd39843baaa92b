import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, somethingInStock } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'hien-luong', sender: cooperative('duc-ren-thuan-hoa') },
  desktop: { village: 'ao-dai-hue', sender: cooperative('thu-cong-phu-xuan') },
};

test('a sale price: an officer sets it, the shop shows both prices, a cart filled before is told, and it ends', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of (400|409)/);
  const { village, sender } = forThisWidth(choices);
  const { slug } = await somethingInStock(page, village);
  await page.goto(`/vi/products/${slug}`);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await addToCart(page, slug);
  const office = await openElsewhere();

  await test.step('an officer is told what is wrong with a price, and sets another', async () => {
    await signIn(office.page.request, sender.secondOfficer);
    await office.page.goto('/vi/office/sale-prices');
    const product = office.page.getByLabel('Mặt hàng');
    const option = product.locator('option', { hasText: title }).first();
    await product.selectOption((await option.getAttribute('value'))!);
    await office.page.getByLabel('Giá khuyến mãi (đồng)').fill('99.000.000');
    await office.page.getByLabel('Đến hết ngày').fill('2099-12-31');
    await office.page.getByRole('button', { name: 'Lưu giá' }).click();
    await expect(office.page.getByLabel('Giá khuyến mãi (đồng)')).toHaveAccessibleDescription(
      /phải thấp hơn/,
    );
    await office.page.getByLabel('Giá khuyến mãi (đồng)').fill('11.000');
    await office.page.getByRole('button', { name: 'Lưu giá' }).click();
    await expect(office.page.getByRole('status')).toContainText('Đã lưu giá khuyến mãi.');
    await expect(office.page.getByRole('region', { name: title })).toContainText('11.000 ₫');
    await office.look();
  });

  await test.step('the shop shows it beside the usual price', async () => {
    await page.goto(`/vi/shop?village=${village}`);
    await expect(page.getByRole('article').filter({ hasText: title }).locator('s').first()).toBeVisible();
    await look();
    await page.goto(`/vi/products/${slug}`);
    await expect(page.getByText('11.000 ₫').first()).toBeVisible();
    await expect(page.getByText('Giá khuyến mãi đến hết 31 tháng 12, 2099')).toBeVisible();
    await look();
  });

  await test.step('the cart that was filled before says that the price has changed', async () => {
    await page.goto('/vi/cart');
    await expect(page.getByText(/Giá đã đổi: lúc cho vào giỏ là/)).toBeVisible();
    await expect(page.getByText('11.000 ₫').first()).toBeVisible();
  });

  await test.step('stopped, the usual price holds again', async () => {
    await office.page
      .getByRole('button', { name: /Ngừng giá này/ })
      .first()
      .click();
    await expect(office.page.getByRole('status')).toContainText('Giá thường áp dụng lại');
    await page.goto(`/vi/products/${slug}`);
    await expect(page.getByText('Giá khuyến mãi đến hết')).toHaveCount(0);
  });
});
