import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { orderAndPay, takeOneOf } from './support/orders.ts';
import { wordsOn } from './support/paper.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, someBuyer } from './support/shop.ts';
import { foundSideways } from './support/sideways.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { atWork } from './support/workshop.ts';

const choices = {
  phone: { village: 'my-lam', house: cooperative('non-la-huong-giang') },
  desktop: { village: 'lang-sinh', house: cooperative('hoa-giay-tranh-duong-no') },
};

/** Whatever happened: who buys of them next chooses no day, as before. */
test.afterEach(async () => {
  await atWork(forThisWidth(choices).house.secondOfficer, async (api) => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answer = await api.post(`${API_URL}/office/delivery-days`, { data: { days: null }, headers });
    expect(answer.status(), await answer.text()).toBe(200);
  });
});

const daysOf = (office: Page) => office.getByRole('region', { name: 'Ngày muốn nhận hàng' });

/** The page holds the form open after it answered. */
async function offerDays(office: Page, weekdays: string[], ahead: string): Promise<void> {
  const card = daysOf(office);
  for (const box of await card.getByRole('checkbox').all()) await box.uncheck();
  for (const weekday of weekdays) await card.getByRole('checkbox', { name: weekday }).check();
  await card.getByLabel('Sớm nhất sau mấy ngày').fill(ahead);
  await card.getByRole('button', { name: 'Lưu ngày' }).click();
}

/** Spoils the page's words, so its scripts must have come: they would find others than they were sent. */
async function expectFitting(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  expect(await foundSideways(page)).toEqual([]);
}

test('an officer offers days; a buyer wishes for one, is refused one that cannot be, and both read it', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // A form with no day, and a day that is not possible any more, on purpose.
  consoleGuard.expectComplaint(/status of (400|409)/);
  const { village, house } = forThisWidth(choices);
  const office = await openElsewhere();

  await test.step('an officer says on which days, after being told what is missing', async () => {
    await signIn(office.page.request, house.secondOfficer);
    await office.page.goto('/vi/office/shipping');
    const card = daysOf(office.page);
    await expect(card).toContainText('Khách chưa chọn được ngày nhận.');
    await card.getByText('Đổi ngày').click();
    await offerDays(office.page, [], '31');
    await expect(card).toContainText('Xin chọn ít nhất một ngày.');
    await expect(card.getByLabel('Sớm nhất sau mấy ngày')).toHaveAccessibleDescription(/từ 1 đến 30/);
    await office.look();
    await offerDays(office.page, ['Thứ ba', 'Thứ sáu'], '3');
    await expect(card.getByRole('status')).toContainText('Đã lưu những ngày khách chọn được.');
    await expect(card).toContainText('Khách được chọn ngày muốn nhận: Thứ ba, Thứ sáu.');
    await office.look();
  });

  const choice = page.getByLabel(/^Kiện của /);
  const chosen = () => choice.locator('option:checked').innerText();

  await test.step('a buyer may choose one of twelve days, or none', async () => {
    await takeOneOf(page, village);
    await fillCheckout(page, someBuyer());
    await expect(page.getByText('nhưng chưa phải lời hẹn')).toBeVisible();
    await expect(choice).toHaveValue('');
    await expect(choice.getByRole('option')).toHaveCount(13);
    await choice.selectOption({ index: 1 });
    expect(await chosen()).toMatch(/^Thứ (ba|sáu), /);
    await look();
    const { page: another } = await openElsewhere();
    await takeOneOf(another, village);
    await fillCheckout(another, { province: someBuyer().province });
    await expect(another.getByText('Phí gửi hàng (tạm tính)')).toHaveCount(0);
    await expect(another.getByLabel(/^Kiện của /)).toBeVisible();
    await expectFitting(another);
  });

  await test.step('a day that the cooperative offers no longer is refused, with the next ones', async () => {
    const day = inSentence(await choice.inputValue());
    await offerDays(office.page, ['Thứ hai'], '5');
    await expect(daysOf(office.page)).toContainText('Khách được chọn ngày muốn nhận: Thứ hai.');
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(choice).toHaveAccessibleDescription(
      new RegExp(`không gửi kịp vào ngày ${day}\\. Những ngày gần nhất còn chọn được: `),
    );
    await expect(choice).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Số nhà, tên đường')).not.toHaveValue('');
    await look();
  });

  const wished =
    await test.step('another one is taken, and stands on the order’s page as a wish', async () => {
      await choice.selectOption({ index: 1 });
      const words = await chosen();
      expect(words).toMatch(/^Thứ hai, /);
      const day = await choice.inputValue();
      const said = withoutWeekday(words);
      const code = await orderAndPay(page);
      await expect(
        page.getByText(`Quý khách muốn nhận vào ngày ${said}; hợp tác xã cố gắng theo`),
      ).toBeVisible();
      await look();
      await expectFitting(page);
      return { code, day, said };
    });

  await test.step('the officer reads it on the parcel, and whoever packs on its slip', async () => {
    await office.page.goto('/vi/office/orders?state=to-pack');
    const parcel = office.page.getByRole('listitem').filter({ hasText: wished.code });
    await expect(parcel).toContainText(`Khách muốn nhận vào ngày ${wished.said}`);
    await office.look();
    const slip = await parcel.getByRole('link', { name: /phiếu đóng gói/i }).getAttribute('href');
    const printed = await office.page.request.get(slip!);
    expect([printed.status(), printed.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect(await wordsOn(await printed.body())).toContain(
      `Khách muốn nhận vào ngày · Wished for ${onSlip(wished.day)}`,
    );
    await expectFitting(office.page);
  });

  await test.step('no day is offered any more once the officer says so', async () => {
    await office.page.goto('/vi/office/shipping');
    const card = daysOf(office.page);
    await card.getByText('Đổi ngày').click();
    await card.getByRole('button', { name: 'Thôi cho chọn ngày' }).click();
    await expect(card.getByRole('status')).toContainText('Từ giờ khách không chọn ngày nhận nữa.');
    await expect(card).toContainText('Khách chưa chọn được ngày nhận.');
    await expectFitting(office.page);
  });
});

/** The day without its weekday, as a choice names it. */
const withoutWeekday = (option: string): string => option.replace(/^[^,]+, /, '');

/** As a sentence writes a day: 04/12/2026. */
const inSentence = (day: string): string => day.split('-').toReversed().join('/');

/** As the slip does: 4/12/26. */
const onSlip = (day: string): string => {
  const [year, month, date] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year!.slice(2)}`;
};
