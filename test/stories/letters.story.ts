import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { stateOf, takeToCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { CARDS, fillCheckout, payWith, placeOrder, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';

const choices = {
  phone: { slug: 'non-la-my-lam', sender: cooperative('non-la-huong-giang') },
  desktop: { slug: 'non-bai-tho-tay-ho', sender: cooperative('non-la-huong-giang') },
};

test('who orders reads in the outbox how to pay, pays by the letter’s link, and the office sees what was told', async ({
  page,
  look,
  context,
  openElsewhere,
}) => {
  test.slow();
  const { slug, sender } = forThisWidth(choices);
  const buyer = someBuyer();

  await takeToCheckout(page, slug);
  await fillCheckout(page, buyer);
  await placeOrder(page);

  const outbox = await context.newPage();
  const letter = (subject: RegExp) =>
    outbox
      .getByRole('listitem')
      .filter({ hasText: buyer.email })
      .filter({ has: outbox.getByRole('heading', { name: subject }) });
  await untilShown(outbox, letter(/xin thanh toán trước/));
  const code = /DL-\w{5}-\w{5}/.exec(await letter(/xin thanh toán trước/).innerText())![0];

  await test.step('the letter is a page too, and its button opens the order', async () => {
    await letter(/xin thanh toán trước/)
      .getByRole('link', { name: /Xem như trong hộp thư/ })
      .click();
    await expect(outbox.getByText(`Dấu Làng đã nhận đơn hàng ${code}`)).toBeVisible();
    await outbox.getByRole('link', { name: 'Thanh toán và xem đơn hàng' }).click();
    await expect(outbox.getByRole('heading', { level: 1 })).toContainText(code);
    await expect(stateOf(outbox)).toContainText('Chờ thanh toán');
  });

  await test.step('paid from there, it says so by letter, once', async () => {
    await outbox.getByRole('button', { name: /thanh toán/i }).click();
    await payWith(outbox, CARDS.good);
    await expect(stateOf(outbox)).toContainText('Đã thanh toán');
    await untilShown(outbox, letter(/đã thanh toán$/));
    await outbox.reload();
    await expect(letter(/đã thanh toán$/)).toHaveCount(1);
    await expect(letter(/xin thanh toán trước/)).toHaveCount(1);
  });

  await test.step('the officer has a text message, and sees beside the parcel who was told what', async () => {
    const text = outbox.getByRole('listitem').filter({ hasText: `đơn mới ${code}` });
    await expect(text.filter({ hasText: sender.officer.phone })).toHaveCount(1);
    const office = await openElsewhere();
    await signIn(office.page.request, sender.officer);
    await office.page.goto('/vi/office/orders');
    const parcel = office.page.getByRole('listitem').filter({ hasText: code });
    await parcel.getByRole('link', { name: 'Thư và tin nhắn' }).click();
    await expect(office.page.getByRole('heading', { level: 1 })).toContainText(code);
    const paid = office.page
      .getByRole('listitem')
      .filter({ has: office.page.getByRole('heading', { name: 'Đã thanh toán' }) });
    await expect(paid).toContainText('Đã gửi lúc');
    await expect(paid).toContainText('c•••@example.com');
    await expect(office.page.getByText(buyer.email)).toHaveCount(0);
    await office.look();
  });
  await look();
});

/** The outbox asks itself again; a letter comes a second or two after its cause. */
async function untilShown(outbox: Page, letter: ReturnType<Page['locator']>): Promise<void> {
  await outbox.goto(`${new URL(API_URL).origin}/api/outbox`);
  await expect(letter).toBeVisible({ timeout: 20_000 });
}
