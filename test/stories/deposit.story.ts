import { randomInt } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { makeAll, offerToMake } from './support/offers.ts';
import { codeOf, openCheckout, stateOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, fillCheckout, someBuyer } from './support/shop.ts';
import { OWN_ORIGIN, signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { transferFrom } from './support/transfers.ts';
import { answerOf } from './support/workshop.ts';

/** Makers of whom no other story tells. */
const makers = () =>
  forThisWidth({
    phone: { house: cooperative('det-zeng-a-luoi'), nth: 1 },
    desktop: { house: cooperative('gom-moc-phong-dinh'), nth: 2 },
  });

/** What the service says to an officer who wants to pack an order's parcel. */
async function packingOf(office: APIRequestContext, code: string): Promise<string> {
  const { items } = await answerOf<{ items: { id: string; orderCode: string }[] }>(
    office.get(`${API_URL}/office/orders?state=to-pack`),
  );
  const { id } = items.find(({ orderCode }) => orderCode === code)!;
  const packed = await office.post(`${API_URL}/office/parcels/${id}/pack`, {
    data: { withoutLabels: 'Nhãn đã xem ở xưởng.' },
    headers: { ...OWN_ORIGIN, 'idempotency-key': crypto.randomUUID() },
  });
  return ((await packed.json()) as { code: string }).code;
}

test('a deposit first, and the rest when it is made: by two transfers, and nothing is packed between them', async ({
  page,
  look,
  openElsewhere,
}) => {
  test.slow();
  const { house, nth } = makers();
  const maker = house.artisans[nth]!;
  const title = `Khay đặt cọc số ${randomInt(1_000_000)}`;
  const slug = await offerToMake(maker, title, { price: 450_000, depositPercent: 30 });
  const state = stateOf(page);

  await test.step('the checkout offers the whole price, or a deposit', async () => {
    await addToCart(page, slug);
    await openCheckout(page);
    await fillCheckout(page, someBuyer());
    await expect(page.getByRole('radio', { name: /^Trả đủ ngay/ })).toBeChecked();
    await expect(page.getByRole('button', { name: /^Đặt đơn hàng \d/ })).toBeVisible();
    await page.getByRole('radio', { name: /^Đặt cọc/ }).check();
    await expect(page.getByRole('button', { name: /^Đặt đơn hàng, đặt cọc/ })).toBeVisible();
    await page.getByRole('radio', { name: 'Chuyển khoản' }).check();
    await look();
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.locator('[data-transfer]')).toBeVisible();
    await expect(state).toContainText('Mời quý khách trả tiền đặt cọc');
    await look();
  });
  const code = await codeOf(page);

  await test.step('the deposit comes, and the workshop begins', async () => {
    await transferFrom(page);
    await expect(state).toContainText('Đã đặt cọc');
    await expect(state).toContainText('Trả trước cũng được');
    await expect(page.locator('[data-rest]')).toContainText('315.000');
    await look();
  });

  const office = await openElsewhere();
  await signIn(office.page.request, house.secondOfficer);

  await test.step('when it is made, the rest is asked for', async () => {
    await makeAll(maker, code);
    await expect(async () => {
      await page.reload();
      await expect(state).toContainText('Hàng đã làm xong', { timeout: 1_000 });
    }).toPass();
    await expect(page.locator('[data-transfer]')).toContainText('315.000');
    await look();
    expect(await packingOf(office.page.request, code)).toBe('ordering.rest-due');
  });

  await test.step('the rest comes: it is paid, and waits for its certificate alone', async () => {
    await transferFrom(page);
    await expect(state).toContainText('Đã thanh toán');
    await expect(page.locator('[data-rest]')).toHaveCount(0);
    await look();
    expect(await packingOf(office.page.request, code)).toBe('ordering.pieces-not-made');
  });
});
