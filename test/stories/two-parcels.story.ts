import { expect, test } from './support/fixtures.ts';
import { openCheckout, orderAndPayAsSomeone, stateOf } from './support/orders.ts';
import { sendByHand } from './support/parcels.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { addToCart, somethingInStock } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

/** Who sends, and who cannot. */
const choices = {
  phone: {
    sends: { village: 'kim-long', of: cooperative('huong-mut-kim-long') },
    cannot: { village: 'lang-sinh', of: cooperative('hoa-giay-tranh-duong-no') },
  },
  desktop: {
    sends: { village: 'my-xuyen', of: cooperative('gom-moc-phong-dinh') },
    cannot: { village: 'phuong-duc', of: cooperative('duc-ren-thuan-hoa') },
  },
};

test('an order of two cooperatives, of which one cannot send its parcel: its money goes back, the other arrives', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // A reason that is left out on purpose.
  consoleGuard.expectComplaint(/status of 422/);
  const { sends, cannot } = forThisWidth(choices);
  for (const { village } of [sends, cannot])
    await addToCart(page, (await somethingInStock(page, village)).slug);
  await expect(page.locator('main section')).not.toHaveCount(0);
  await look();
  await openCheckout(page);
  const code = await orderAndPayAsSomeone(page);

  await test.step('one officer says why the parcel is not sent', async () => {
    const { page: office, look: lookAtOffice } = await openElsewhere();
    await signIn(office.request, cannot.of.secondOfficer);
    await office.goto('/vi/office/orders');
    const parcel = office.getByRole('listitem').filter({ hasText: code });
    await parcel.getByRole('link', { name: 'Tiền của kiện hàng' }).click();
    await office.getByText('Không gửi kiện này').click();
    await office.getByRole('button', { name: 'Huỷ kiện' }).click();
    await expect(office.getByLabel(/^Lý do|^Vì sao/).last()).toHaveAttribute('aria-invalid', 'true');
    await lookAtOffice();
    await office
      .getByLabel(/^Lý do|^Vì sao/)
      .last()
      .fill('Món này bị vỡ khi đóng gói');
    await office.getByRole('button', { name: 'Huỷ kiện' }).click();
    await expect(office.getByRole('status')).toHaveText('Đã huỷ');
    await lookAtOffice();
  });

  await test.step('the buyer reads what goes back, and that the rest comes', async () => {
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã hoàn lại cho quý khách', { timeout: 1_000 });
    }).toPass();
    await expect(page.getByText('Đã huỷ').first()).toBeVisible();
    await look();
    await page.goto(page.url().replace('/vi/', '/en/'));
    await look();
    await page.goto(page.url().replace('/en/', '/vi/'));
  });

  await test.step('the other officer sends theirs, and it arrives', async () => {
    const { page: office } = await openElsewhere();
    await signIn(office.request, sends.of.secondOfficer);
    await sendByHand(office, code);
    await page.reload();
    await expect(stateOf(page)).toContainText('Đang trên đường');
    const parcel = office.getByRole('listitem').filter({ hasText: code });
    await parcel.getByRole('button', { name: 'Báo đã giao' }).click();
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã giao', { timeout: 1_000 });
    }).toPass();
    await look();
  });
});
