import { randomInt } from 'node:crypto';
import { expect, test } from './support/fixtures.ts';
import { codeOf, openCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { cameraJpeg } from './support/photographs.ts';
import { addToCart, CARDS, fillCheckout, payWith, placeOrder, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';

/** Makers of whom no other story tells. */
const makers = () =>
  forThisWidth({
    phone: { house: cooperative('huong-mut-kim-long'), nth: 1 },
    desktop: { house: cooperative('duc-ren-thuan-hoa'), nth: 3 },
  });

test('an artisan offers something to be made, a buyer orders it, and it is stopped and begun again', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // Forms that are sent wrong on purpose.
  consoleGuard.expectComplaint(/status of 422/);
  const { house, nth } = makers();
  await signIn(page.request, house.artisans[nth]!);
  const title = `Hộp trầm đặt làm số ${randomInt(1_000_000)}`;

  await test.step('what it is', async () => {
    await page.goto('/vi/studio');
    await page.getByRole('link', { name: 'Nhận đặt làm' }).click();
    await look();
    await page.getByRole('link', { name: 'Thêm món nhận đặt' }).click();
    await page.getByLabel('Nghề').selectOption({ index: 1 });
    await page.getByLabel('Tên món').fill(title);
    await page.getByLabel('Lời tả cho người mua').fill('Hộp đựng trầm, nắp chạm sen, làm theo ý người đặt.');
    await page.getByLabel('Làm cách nào?').fill('Chạm tay');
    await page.getByLabel('Giá (đồng)').fill('450.000');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByText('Xin điền mục này.')).toHaveCount(1);
    await page.getByLabel('Làm bằng gì?').fill('Gỗ mít');
    await look();
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  });

  await test.step('a photograph of one made before', async () => {
    await expect(page.getByText('Bước 2 trong 3')).toBeVisible();
    await look();
    await page.locator('[data-photograph=front] input[type=file]').setInputFiles(await cameraJpeg('hop.jpg'));
    await expect(page.getByText('Bước 3 trong 3')).toBeVisible();
  });

  await test.step('of how many pieces it is', async () => {
    await page.getByText('Loạt có đánh số').click();
    await page.getByLabel('Cả loạt có mấy món?').fill('3');
    await look();
    await page.getByRole('button', { name: 'Đặt số món của loạt' }).click();
    await expect(page.getByText('Loạt có đánh số: 3 món, không làm thêm')).toBeVisible();
  });

  await test.step('how many, how long, how much', async () => {
    await page.getByLabel('Mỗi tuần làm được mấy món?').fill('99');
    await page.getByLabel('Cần mấy ngày để làm xong?').fill('5');
    await page.getByRole('button', { name: 'Mở nhận đặt' }).click();
    await expect(page.getByText('Mỗi tuần từ 1 đến 50 món.')).toBeVisible();
    await look();
    await page.getByLabel('Mỗi tuần làm được mấy món?').fill('3');
    await page.getByRole('radio', { name: 'Đặt cọc 50 %' }).check();
    await page.getByRole('button', { name: 'Mở nhận đặt' }).click();
    await expect(page.getByText('Món này nay nhận đặt làm.')).toBeVisible();
    await expect(page.getByText('Mỗi tuần 3 món, cần 5 ngày. Đặt cọc 50 %').first()).toBeVisible();
    await look();
  });
  const shopPage = await page.getByRole('link', { name: 'Xem trong cửa hàng' }).getAttribute('href');
  const slug = shopPage!.split('/').at(-1)!;

  const buyer = await openElsewhere();
  await test.step('a buyer orders it, and reads by when', async () => {
    await buyer.page.goto(`/vi/products/${slug}`);
    await expect(buyer.page.getByText(/^Làm theo đơn, xong trước ngày/)).toBeVisible();
    await expect(buyer.page.getByText('Còn nhận làm 3 món')).toBeVisible();
    await expect(buyer.page.getByText('Quý khách có thể đặt cọc 50 %')).toBeVisible();
    await buyer.look();
    await addToCart(buyer.page, slug);
    await openCheckout(buyer.page);
    await fillCheckout(buyer.page, someBuyer());
    await placeOrder(buyer.page);
    await payWith(buyer.page, CARDS.good);
    await expect(buyer.page.locator('[data-making-state=wanted]')).toBeVisible();
  });
  const code = await codeOf(buyer.page);

  await test.step('it is among what is to be made; no more orders are taken', async () => {
    await page.getByRole('link', { name: 'Việc cần làm' }).last().click();
    await expect(page.locator(`[data-work="${code}"]`)).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Ngừng nhận đặt' }).click();
    await expect(page.locator('[data-offer-state=closed]')).toBeVisible();
    await look();
    await buyer.page.goto(`/vi/products/${slug}`);
    await expect(buyer.page.getByText(/^Làm theo đơn, xong trước ngày/)).toHaveCount(0);
    await buyer.look();
  });

  await test.step('an officer begins it again for the artisan, at another price', async () => {
    const office = await openElsewhere();
    await signIn(office.page.request, house.secondOfficer);
    await office.page.goto('/vi/office/offers');
    await office.look();
    await office.page.getByRole('link', { name: title }).click();
    await office.page.getByLabel('Giá (đồng)').fill('480.000');
    await office.page.getByRole('button', { name: 'Mở nhận đặt' }).click();
    await expect(office.page.getByText('Món này nay nhận đặt làm.')).toBeVisible();
    await office.page.getByText('Những lần thay đổi').click();
    await expect(office.page.getByText('cán bộ hợp tác xã')).toBeVisible();
    await office.look();
    await buyer.page.reload();
    await expect(buyer.page.getByText(/^Làm theo đơn, xong trước ngày/)).toBeVisible();
    await expect(buyer.page.getByText('480.000').first()).toBeVisible();
    await expect(buyer.page.getByText('Còn nhận làm 2 món')).toBeVisible();
  });
});
