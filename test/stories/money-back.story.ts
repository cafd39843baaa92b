import { Bank } from './support/bank.ts';
import { expect, test } from './support/fixtures.ts';
import { codeOf, stateOf, takeToCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { BUYER, CARDS, fillCheckout, payWith, placeOrder } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { slug: 'dao-bep-ren-tay', sender: cooperative('duc-ren-thuan-hoa') },
  desktop: { slug: 'khan-lua-theu-hoa', sender: cooperative('thu-cong-phu-xuan') },
};

test('money that goes back at the bank: buyer and officer read it, and nothing is sent for it', async ({
  page,
  look,
  openElsewhere,
}) => {
  test.slow();
  const { slug, sender } = forThisWidth(choices);
  const office = await openElsewhere();
  await signIn(office.page.request, sender.officer);

  const order = async (card: string): Promise<{ code: string; bank: Bank }> => {
    await takeToCheckout(page, slug);
    await fillCheckout(page, BUYER);
    await placeOrder(page);
    const bank = new Bank(page.request, page.url());
    await payWith(page, card);
    await expect(stateOf(page)).toContainText('Đã thanh toán');
    return { code: await codeOf(page), bank };
  };

  const parcelOf = (code: string) => office.page.getByRole('listitem').filter({ hasText: code });

  await test.step('a part is refunded: the officer decides', async () => {
    const { code, bank } = await order(CARDS.good);
    await bank.refund(50_000);
    await expect(stateOf(page)).toContainText('Đã hoàn lại cho quý khách 50.000');
    await look();
    await office.page.goto('/vi/office/orders');
    await expect(parcelOf(code)).toContainText('Đã hoàn cho người mua 50.000');
    await office.look();
    await parcelOf(code).getByRole('button', { name: 'Vẫn gửi kiện hàng' }).click();
    await expect(parcelOf(code).locator('[data-parcel-held]')).toHaveCount(0);
    await expect(parcelOf(code).getByRole('button', { name: 'Báo đã đóng gói' })).toBeVisible();
    await bank.refund();
    await expect(stateOf(page)).toContainText('Đã hoàn tiền');
    await look();
    await office.page.goto('/vi/office/orders');
    await expect(parcelOf(code)).toContainText('Đã huỷ');
    await expect(parcelOf(code).getByRole('button')).toHaveCount(0);
  });

  await test.step('a payment is disputed: nothing is packed, and the officer reads what to do', async () => {
    const { code, bank } = await order(CARDS.disputed);
    await expect(stateOf(page)).toContainText('Ngân hàng của quý khách đang xem lại');
    await look();
    await office.page.goto('/vi/office');
    await office.page.getByRole('link', { name: /^Tiền cần xem/ }).click();
    const task = parcelOf(code);
    await expect(task).toContainText('Người mua khiếu nại với ngân hàng');
    await expect(task).toContainText('Trả lời ngân hàng trước');
    await office.look();
    await office.page.getByRole('link', { name: 'Xem đơn hàng' }).click();
    await expect(parcelOf(code)).toContainText('Đơn đang bị khiếu nại');
    await expect(parcelOf(code).getByRole('button')).toHaveCount(0);
    await office.look();
    await office.page.goto('/en/office/money');
    await expect(parcelOf(code)).toContainText('A buyer disputes a payment');
    await office.look();

    const file = await parcelOf(code).getByRole('link', { name: 'Open the file (PDF)' }).getAttribute('href');
    const answer = await office.page.request.get(`${file}`);
    expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await office.page.goto('/vi/office/money');
    await parcelOf(code).getByRole('button', { name: 'Gửi hồ sơ cho ngân hàng' }).click();
    await expect(parcelOf(code).getByRole('status')).toHaveText(
      /Hồ sơ đang được gửi|Ngân hàng đã nhận hồ sơ/,
    );
    await expect(async () => {
      await office.page.reload();
      await expect(parcelOf(code)).toContainText('Ngân hàng đã nhận hồ sơ', { timeout: 1_000 });
    }).toPass();
    await expect(parcelOf(code).getByRole('button')).toHaveCount(0);
    await office.look();

    // The bank believes its customer: the money is theirs, and nothing is sent for it.
    await bank.loseDispute();
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã hoàn tiền', { timeout: 1_000 });
    }).toPass();
    await look();
    await office.page.goto('/vi/office/money');
    await expect(parcelOf(code)).toHaveCount(0);
    await office.page.goto('/vi/office/orders');
    await expect(parcelOf(code)).toContainText('Đã huỷ');
    await expect(parcelOf(code).getByRole('button')).toHaveCount(0);
    await office.look();
  });
});
