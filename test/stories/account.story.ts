import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { codeOf, stateOf, takeToCheckout } from './support/orders.ts';
import { forThisWidth } from './support/people.ts';
import { addToCart, CARDS, fillCheckout, payWith, placeOrder, someBuyer } from './support/shop.ts';
import { latestCode } from './support/sign-in.ts';

/** What is bought, what is put into the cart here, and what on another device. */
const choices = {
  phone: {
    bought: { slug: 'huong-sa', title: 'Hương sả' },
    here: { slug: 'huong-tram-hop-go', title: 'Hương trầm hộp gỗ' },
    there: { slug: 'nu-tram', title: 'Nụ trầm' },
  },
  desktop: {
    bought: { slug: 'hop-go-cham-sen', title: 'Hộp gỗ chạm sen' },
    here: { slug: 'hop-tra-go-mit', title: 'Hộp trà gỗ mít' },
    there: { slug: 'hop-nu-trang-cham-hoa', title: 'Hộp nữ trang chạm hoa' },
  },
};

test('who bought as a guest signs in with the same number, sees the order, and has one cart on two devices', async ({
  page,
  look,
  openElsewhere,
}) => {
  test.slow();
  const { bought, here, there } = forThisWidth(choices);
  const buyer = someBuyer();
  await takeToCheckout(page, bought.slug);
  await fillCheckout(page, buyer);
  await placeOrder(page);
  await payWith(page, CARDS.good);
  await expect(stateOf(page)).toContainText('Đã thanh toán');
  const code = await codeOf(page);

  await test.step('with the code of the outbox page, and back to where they wanted to go', async () => {
    await addToCart(page, here.slug);
    await page.getByRole('banner').getByRole('link', { name: 'Đơn hàng của tôi' }).click();
    await look();
    await enter(page, buyer.phone);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đơn hàng của tôi');
    const order = page.getByRole('listitem').filter({ hasText: code });
    await expect(order).toContainText(bought.title);
    await expect(order).toContainText('Đã thanh toán');
    await look();
    await order.getByRole('link', { name: code }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  });

  const other = await openElsewhere();

  await test.step('another device brings what was put in there, and finds what was put in here', async () => {
    await other.page.goto('/vi/cart');
    await other.look();
    await addToCart(other.page, there.slug);
    await other.page.goto('/vi/sign-in?next=%2Fvi%2Fcart');
    await enter(other.page, buyer.phone);
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Giỏ hàng');
    for (const { title } of [here, there]) await expect(inCart(other.page, title)).toBeVisible();
    await expect(inCart(other.page, bought.title)).toBeHidden();
    await other.look();
  });

  await test.step('here it is there too, and what is taken out there is gone here', async () => {
    await page.goto('/vi');
    await expect(page.getByRole('link', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
    await other.page.getByRole('button', { name: `Bỏ ra ${here.title}` }).click();
    await expect(inCart(other.page, here.title)).toBeHidden();
    await page.goto('/vi/cart');
    await expect(inCart(page, there.title)).toBeVisible();
    await expect(inCart(page, here.title)).toBeHidden();
  });

  await test.step('who signs out leaves neither cart nor orders behind', async () => {
    await other.page.goto('/vi/account/orders');
    await other.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(other.page).toHaveURL('/vi');
    await other.page.goto('/vi/cart');
    await expect(other.page.getByRole('heading', { name: 'Giỏ hàng đang trống' })).toBeVisible();
    await other.page.goto('/vi/account/orders');
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
    await page.reload();
    await expect(inCart(page, there.title)).toBeVisible();
  });
});

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('a cart comes along when its owner signs in, and is changed after that', async ({ page }) => {
    const { here } = forThisWidth(choices);
    await addToCart(page, here.slug);
    await page.goto('/vi/sign-in?next=%2Fvi%2Fcart');
    await enter(page, someBuyer().phone);
    const quantity = page.getByLabel(`Số lượng ${here.title}`);
    await expect(quantity).toHaveValue('1');
    await quantity.fill('2');
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await expect(page.getByLabel(`Số lượng ${here.title}`)).toHaveValue('2');
    await expect(page.getByRole('link', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
  });
});

const inCart = (page: Page, title: string) =>
  page.getByRole('main').getByRole('link', { name: title, exact: true });

/** From the sign-in page, with the code that the outbox page shows, past the offer of a passkey. */
async function enter(page: Page, phone: string): Promise<void> {
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
  await expect(page.getByLabel('Mã 6 chữ số')).toBeVisible();
  await page
    .getByLabel('Mã 6 chữ số')
    .fill(await latestCode(page.request, phone.replace(/^0/, '+84').replaceAll(' ', '')));
  await page.getByRole('button', { name: 'Vào', exact: true }).click();
  await page.getByRole('link', { name: 'Để sau' }).click();
}
