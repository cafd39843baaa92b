import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { codeOf, openCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { publishedJpeg } from './support/photographs.ts';
import { addToCart, CARDS, fillCheckout, payWith, placeOrder, someBuyer } from './support/shop.ts';
import { OWN_ORIGIN, signIn } from './support/sign-in.ts';
import { API_URL, CHAIN_MS } from './support/stack-environment.ts';
import { answerOf } from './support/workshop.ts';

const MADE = 'non-bai-tho-dat-lam';
const hats = cooperative('non-la-huong-giang');

/** Who makes the hat: the seed gives its products to the artisans of a village in turn. */
async function makerOf(page: Page) {
  const { maker } = await answerOf<{ maker: { displayName: string } }>(
    page.request.get(`${API_URL}/products/${MADE}`),
  );
  return hats.artisans.find(({ displayName }) => displayName === maker.displayName)!;
}

/** Ordered and paid by card; gives the order's code. */
async function orderHat(buyer: Page, look: () => Promise<void>): Promise<string> {
  await buyer.goto(`/vi/products/${MADE}`);
  await expect(buyer.getByText(/^Làm theo đơn, xong trước ngày \d+ tháng \d+, \d{4}$/)).toBeVisible();
  await look();
  await addToCart(buyer, MADE);
  await expect(buyer.locator('[data-ready-by]')).toBeVisible();
  await look();
  await openCheckout(buyer);
  await fillCheckout(buyer, someBuyer());
  await expect(buyer.locator('[data-ready-by]')).toBeVisible();
  await expect(buyer.getByRole('radio', { name: 'Tiền mặt' })).toHaveCount(0);
  await placeOrder(buyer);
  await payWith(buyer, CARDS.good);
  await expect(buyer.locator('[data-making-state=wanted]')).toBeVisible();
  await look();
  return codeOf(buyer);
}

test('a hat is made to order: accepted, begun, finished, sealed, packed by its label and sent', async ({
  page,
  look,
  visit,
  passkeys,
  openElsewhere,
}) => {
  test.slow();
  const buyer = await openElsewhere();
  const workshop = await openElsewhere();
  const officer = forThisWidth({ phone: hats.officer, desktop: hats.secondOfficer });
  const code = await orderHat(buyer.page, buyer.look);
  const studio = workshop.page;
  await signIn(studio.request, await makerOf(studio));
  const work = studio.locator(`[data-work="${code}"]`);

  await test.step('the artisan takes it, begins it and finishes it, one large button at a time', async () => {
    await studio.goto('/vi/studio');
    await studio.getByRole('link', { name: 'Việc cần làm' }).first().click();
    await workshop.look();
    await work.getByRole('button', { name: 'Nhận làm' }).click();
    await expect(work).toHaveAttribute('data-work-state', 'accepted');
    await work.getByRole('button', { name: 'Bắt tay làm' }).click();
    await expect(work).toHaveAttribute('data-work-state', 'started');
    await workshop.look();
    await buyer.page.reload();
    await expect(buyer.page.locator('[data-making-state=started]')).toBeVisible();
    await work.getByRole('button', { name: 'Làm xong một món, chụp ảnh' }).click();
    await expect(studio).toHaveURL(/\/studio\/pieces\/[0-9a-f-]{36}$/);
    await workshop.look();
  });
  const id = new URL(studio.url()).pathname.split('/').at(-1)!;

  await test.step('it is photographed, vouched for and inspected', async () => {
    const headers = { ...OWN_ORIGIN, 'content-type': 'image/jpeg' };
    const picture = { data: await publishedJpeg(), headers };
    await answerOf(studio.request.post(`${API_URL}/studio/pieces/${id}/photographs?role=front`, picture));
    await signIn(page.request, officer);
    const reason = { vi: 'Nghệ nhân chưa có máy để ký.', en: 'The maker has no device to sign with yet.' };
    const inspected = { result: 'accepted', findings: '' };
    for (const [path, data] of [
      ['vouch', { reason }],
      ['inspection', inspected],
    ] as const) {
      const answer = await page.request.post(`${API_URL}/office/pieces/${id}/${path}`, {
        data,
        headers: OWN_ORIGIN,
      });
      expect(answer.status(), await answer.text()).toBe(204);
    }
  });

  await test.step('until it is sealed its parcel waits', async () => {
    await page.goto('/vi/office/orders');
    const parcel = page.getByRole('listitem').filter({ hasText: code });
    await expect(parcel.getByText('còn chờ nghệ nhân làm xong')).toBeVisible();
    await look();
  });

  await test.step('sealed with a key of this device', async () => {
    await visit('/vi/office/keys');
    await page.getByRole('button', { name: 'Tạo khoá cho máy này' }).click();
    await page.getByRole('button', { name: 'Tạo khoá ký', exact: true }).click();
    const mine = page.getByRole('row').filter({ hasText: officer.displayName });
    await expect(mine.nth(1)).toBeVisible();
    await expect(mine.filter({ hasText: 'Đang chờ' })).toHaveCount(0, { timeout: CHAIN_MS });
    expect(await passkeys.relyingParties()).toEqual(['seal.localhost']);
    const { sealing } = await answerOf<{ sealing: { url: string } }>(
      page.request.post(`${API_URL}/office/batches`, {
        data: { pieceIds: [id] },
        headers: { ...OWN_ORIGIN, 'idempotency-key': crypto.randomUUID() },
      }),
    );
    await page.goto(sealing.url);
    await page.getByRole('button', { name: 'Niêm phong', exact: true }).click();
    await page.getByRole('button', { name: 'In tờ mã cào' }).click();
    await page.getByRole('button', { name: 'Xác nhận đã in xong và cất cẩn thận' }).click();
    await expect(page.getByText('Hoàn tất, không đổi được nữa')).toBeVisible({ timeout: CHAIN_MS });
  });

  await test.step('it is the order’s, and nobody else can buy it', async () => {
    await expect(async () => {
      await buyer.page.reload();
      await expect(buyer.page.locator('[data-making-state=sealed]')).toBeVisible({ timeout: 1_000 });
      await expect(buyer.page.getByRole('link', { name: /^Chứng nhận/ })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: CHAIN_MS });
    await buyer.look();
  });

  await test.step('packed by its label, and sent', async () => {
    const { serial } = await answerOf<{ serial: string }>(
      studio.request.get(`${API_URL}/studio/pieces/${id}`),
    );
    await page.goto('/vi/office/orders');
    const parcel = page.getByRole('listitem').filter({ hasText: code });
    await parcel.getByLabel(/^Món số/).fill(serial.slice(-4));
    await parcel.getByRole('button', { name: 'Báo đã đóng gói' }).click();
    await parcel.getByLabel('Hãng vận chuyển').selectOption('hand');
    await parcel.getByRole('button', { name: 'Báo đã gửi đi' }).click();
    await expect(parcel.getByRole('button', { name: 'Báo đã giao' })).toBeVisible();
    await buyer.page.reload();
    await expect(buyer.page.locator('[data-parcel-state=sent]')).toBeVisible();
  });
});

test('what cannot be made is refused with a reason, and the buyer has the money back', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  // A form that is sent without a reason on purpose.
  consoleGuard.expectComplaint(/status of 422/);
  const code = await orderHat(page, look);
  const workshop = await openElsewhere();
  const studio = workshop.page;
  await signIn(studio.request, await makerOf(studio));
  await studio.goto('/vi/studio/work');
  const work = studio.locator(`[data-work="${code}"]`);
  await work.getByText('Không làm được', { exact: true }).click();
  await work.getByRole('button', { name: 'Báo không làm được và hoàn tiền' }).click();
  await expect(work.getByLabel('Lý do')).toHaveAccessibleDescription(/ít nhất năm chữ cái/);
  await workshop.look();
  await work.getByLabel('Lý do').fill('Mùa mưa, lá non không phơi được.');
  await work.getByRole('button', { name: 'Báo không làm được và hoàn tiền' }).click();
  await expect(work).toHaveCount(0);
  await studio.getByRole('link', { name: 'Xem việc đã xong' }).click();
  await expect(work).toHaveAttribute('data-work-state', 'refused');
  await workshop.look();
  await expect(async () => {
    await page.reload();
    await expect(page.locator('[data-order-state=refunded]')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.locator('[data-making-state=refused]')).toContainText('không làm được');
  await look();
});
