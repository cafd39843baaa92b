import { expect, test } from './support/fixtures.ts';
import { stateOf, takeToCheckout } from './support/orders.ts';
import { forThisWidth } from './support/people.ts';
import {
  BUYER,
  CARDS,
  fillCheckout,
  payWith,
  reserveForSomebodyElse,
  someBuyer,
  somethingInStock,
} from './support/shop.ts';

test('two buyers press at the same moment for the last piece: exactly one gets it', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 409/);
  const village = forThisWidth({ phone: 'dia-linh', desktop: 'an-truyen' });
  const { slug, availability } = await somethingInStock(page, village);
  if (availability.pieces > 1) await reserveForSomebodyElse(page, slug, availability.pieces - 1);
  await page.goto(`/vi/products/${slug}`);
  await expect(page.getByText('Chỉ có một món này')).toBeVisible();

  const other = await openElsewhere();
  const buyers = [
    { page, look },
    { page: other.page, look: other.look },
  ];
  for (const buyer of buyers) {
    await takeToCheckout(buyer.page, slug);
    await fillCheckout(buyer.page, someBuyer());
  }
  await Promise.all(buyers.map((buyer) => buyer.page.getByRole('button', { name: /^Đặt đơn hàng/ }).click()));
  const payable = (buyer: (typeof buyers)[number]) =>
    buyer.page.getByRole('heading', { level: 1, name: 'Thanh toán bằng thẻ' });
  const refused = (buyer: (typeof buyers)[number]) =>
    buyer.page.getByRole('alert').filter({ hasText: 'Có món vừa hết' });
  for (const buyer of buyers) await expect(payable(buyer).or(refused(buyer))).toBeVisible();
  const gotIt = await Promise.all(buyers.map((buyer) => payable(buyer).isVisible()));
  expect(gotIt.filter(Boolean)).toHaveLength(1);

  const [winner, loser] = gotIt[0] ? [buyers[0]!, buyers[1]!] : [buyers[1]!, buyers[0]!];
  await expect(loser.page.getByLabel('Họ và tên')).toHaveValue(BUYER.name);
  await loser.look();
  await loser.page.getByRole('alert').getByRole('link', { name: 'Sửa giỏ hàng' }).click();
  await expect(loser.page.getByText(/^Đang có người mua, có thể trống lại lúc \d\d:\d\d\.$/)).toBeVisible();
  await expect(loser.page.getByRole('link', { name: 'Đặt hàng' })).toBeHidden();
  await loser.look();
  await payWith(winner.page, CARDS.good);
  await expect(stateOf(winner.page)).toContainText('Đã thanh toán');
  await loser.page.goto(`/vi/products/${slug}`);
  // The pieces of who has not paid yet may be free again, the one that was sold may not.
  const label = availability.pieces > 1 ? 'Đang có người mua' : 'Đã hết';
  await expect(loser.page.getByRole('main').getByText(label).first()).toBeVisible();
  await expect(loser.page.getByRole('button', { name: 'Cho vào giỏ' })).toBeDisabled();
});
