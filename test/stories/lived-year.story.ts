import { expect, test } from './support/fixtures.ts';
import { signIn } from './support/sign-in.ts';

/** Others work in this office meanwhile: each fact is looked for among theirs. */
test('the office of the demo has seen what is seldom bought: fetched, in other money, by voucher, numbered, too much', async ({
  page,
  demo,
  look,
  visit,
}) => {
  test.slow();
  await signIn(page.request, demo.signIns.officer);

  await test.step('something is ready, and waits for its buyer to come', async () => {
    await visit('/vi/office/orders?state=packed');
    const ready = page.getByRole('listitem').filter({ hasText: 'Khách đến nhận tại xưởng' });
    await expect(ready.getByRole('button', { name: 'Báo đã trao cho khách' }).first()).toBeVisible();
    await visit('/vi/office/shipping');
    await expect(page.getByRole('region', { name: 'Nhận tại xưởng' })).toContainText('46 Nguyễn Sinh Cung');
  });

  await test.step('cards are charged in dollars and euros', async () => {
    await visit('/vi/office/exchange-rates');
    for (const [currency, rate] of [
      ['Đô la Mỹ (USD)', '26.180 ₫'],
      ['Euro (EUR)', '30.350 ₫'],
    ] as const) {
      await expect(page.getByRole('region', { name: currency })).toContainText(rate);
    }
  });

  await test.step('of one gift voucher a part is spent, another one waits for its owner', async () => {
    await visit('/vi/office/gift-vouchers');
    const vouchers = page.locator('[data-office-gift-voucher=open]');
    await expect(
      vouchers.filter({ hasText: /Còn (?!1\.000\.000)[\d.]+\s₫ trên 1\.000\.000\s₫/ }),
    ).not.toHaveCount(0);
    await expect(vouchers.filter({ hasText: 'Còn 500.000 ₫ trên 500.000 ₫' })).not.toHaveCount(0);
  });

  await test.step('much money went back, which one proposed and another one sent', async () => {
    await visit('/vi/office/paybacks');
    const { officer, secondOfficer } = demo.signIns;
    const sent = page.locator('[data-sent-of]').filter({ hasText: officer.displayName });
    await expect(sent.filter({ hasText: secondOfficer.displayName })).not.toHaveCount(0);
  });

  await test.step('the pieces of an edition have their numbers', async () => {
    await page.goto('/vi/products/non-bai-tho-hop-qua');
    await expect(page.getByText('Loạt có đánh số: 30 món, không làm thêm')).toBeVisible();
    await expect(page.getByText(/món số \d+ trong 30/).first()).toBeVisible();
    await look();
    await visit('/en/products/non-bai-tho-hop-qua');
    await expect(page.getByText(/^or US\$[\d,]+\.\d\d/)).toBeVisible();
  });
});
