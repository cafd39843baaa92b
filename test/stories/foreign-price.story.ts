import { expect, test } from './support/fixtures.ts';
import { stateOf, takeToCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { CARDS, fillCheckout, payWith, someBuyer, somethingInStock } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'thanh-tien', house: cooperative('hoa-giay-tranh-duong-no') },
  desktop: { village: 'thuy-lap', house: cooperative('may-tre-dan-dien') },
};

test('a card is charged in dollars: an officer sets a rate, a buyer chooses it, and has so much on the card', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/status of (400|409)/);
  const { village, house } = forThisWidth(choices);
  const { slug } = await somethingInStock(page, village);
  const office = await openElsewhere();
  const dollars = office.page.getByRole('region', { name: 'Đô la Mỹ (USD)' });
  const setRate = async (typed: string) => {
    await dollars.getByLabel('Số đồng cho 1 US$').fill(typed);
    await dollars.getByRole('button', { name: 'Lưu tỷ giá' }).click();
  };

  await test.step('an officer sets the rate, after being told what is wrong with it', async () => {
    await signIn(office.page.request, house.secondOfficer);
    await office.page.goto('/vi/office/exchange-rates');
    await expect(dollars).toContainText('không nhận loại tiền này');
    await setRate('2.618');
    await expect(dollars.getByLabel('Số đồng cho 1 US$')).toHaveAccessibleDescription(
      /từ 10.000 đến 100.000/,
    );
    await office.look();
    await setRate('20.000');
    await expect(dollars).toContainText('1 US$ = 20.000 ₫');
    await office.look();
  });

  await test.step('who reads English sees what it is on a card', async () => {
    await page.goto(`/en/products/${slug}`);
    await expect(page.getByText(/^or US\$[\d,]+\.\d\d by card$/)).toBeVisible();
    await expect(page.getByText('The shares are paid in đồng')).toBeVisible();
    await look();
  });

  const charge = page.getByLabel('Thẻ bị trừ bằng');
  await test.step('the checkout offers it; a rate that changes meanwhile is told, and the currency stays chosen', async () => {
    await takeToCheckout(page, slug);
    await fillCheckout(page, someBuyer());
    await expect(charge).toHaveValue('');
    const seen = await charge.getByRole('option', { name: /^đô la Mỹ/ }).innerText();
    await charge.selectOption({ label: seen });
    await look();
    await setRate('25.000');
    await expect(dollars).toContainText('1 US$ = 25.000 ₫');
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(charge).toHaveAccessibleDescription(/hợp tác xã đã đổi tỷ giá/);
    await expect(charge.locator('option:checked')).toContainText('đô la Mỹ');
    await expect(charge.locator('option:checked')).not.toHaveText(seen);
    await look();
  });

  const onCard = page.getByText(/^Số tiền trên thẻ: [\d.]+,\d\d\sUS\$$/);
  await test.step('another way to pay is in đồng, and hides the choice', async () => {
    await page.getByRole('radio', { name: 'Chuyển khoản' }).check();
    await expect(charge).toBeHidden();
    await page.getByRole('radio', { name: 'Thẻ' }).check();
    await expect(charge).toBeVisible();
  });

  await test.step('the card is asked for as many dollars, and the order says so', async () => {
    const chosen = (await charge.locator('option:checked').innerText()).replace(/^.*: /, '');
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thanh toán bằng thẻ' })).toBeVisible();
    await expect(page.getByText(chosen).first()).toBeVisible();
    await payWith(page, CARDS.good);
    await expect(stateOf(page)).toContainText('Đã thanh toán');
    await expect(onCard).toContainText(chosen);
    await look();
  });

  await test.step('what goes back is told in đồng', async () => {
    await page.getByText('Đổi ý, muốn huỷ đơn?').click();
    await page.getByRole('button', { name: 'Huỷ đơn này' }).click();
    await expect(page.locator('[data-order-state=refunded]')).toBeVisible();
    await look();
  });
});
