import { expect, test } from './support/fixtures.ts';
import { codeOf, openCheckout, stateOf, takeToCheckout } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import {
  addToCart,
  BUYER,
  CARDS,
  fillCheckout,
  payWith,
  placeOrder,
  productOf,
  someBuyer,
} from './support/shop.ts';
import { codesOf, latestCode } from './support/sign-in.ts';
import { API_URL } from './support/stack-environment.ts';
import { expectVerdict } from './support/verdict.ts';
import { answerOf } from './support/workshop.ts';

/** A hat and something of another cooperative, whose officer sends it in this story. */
const choices = {
  phone: {
    hat: { slug: 'non-bai-tho-tay-ho', title: 'Nón bài thơ Tây Hồ' },
    other: { slug: 'dao-bep-ren-tay', title: 'Dao bếp rèn tay' },
    sender: cooperative('duc-ren-thuan-hoa'),
  },
  desktop: {
    hat: { slug: 'non-la-my-lam', title: 'Nón lá Mỹ Lam' },
    other: { slug: 'khan-lua-theu-hoa', title: 'Khăn lụa thêu hoa' },
    sender: cooperative('thu-cong-phu-xuan'),
  },
};

test('two pieces from two villages: cart, checkout, a declined card, payment, parcel, and the sale in the office', async ({
  page,
  look,
  context,
  openElsewhere,
  consoleGuard,
}) => {
  // The whole way from the shop to the parcel, with two people on it.
  test.slow();
  const { hat, other, sender } = forThisWidth(choices);
  const buyer = someBuyer();
  // Forms that are sent wrong on purpose.
  consoleGuard.expectComplaint(/status of (400|422)/);

  await test.step('the cart is grouped by the cooperative that will send', async () => {
    await addToCart(page, hat.slug);
    await addToCart(page, other.slug);
    const parcels = page.getByRole('heading', { level: 2, name: /^Gửi từ Hợp tác xã/ });
    await expect(parcels).toHaveCount(2);
    await expect(page.getByRole('link', { name: 'Giỏ hàng, 2 món' })).toBeVisible();
    await look();
    await openCheckout(page);
  });

  await test.step('what is wrong is said at its field, and nothing typed is lost', async () => {
    await fillCheckout(page, { ...buyer, email: 'cau.chuyen', phone: '12', street: '' });
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.getByRole('alert')).toContainText('Có 3 mục cần sửa');
    await expect(page.getByLabel('Thư điện tử')).toHaveAccessibleDescription(/chưa đúng/);
    await expect(page.getByLabel('Số điện thoại')).toHaveAccessibleDescription(/Số di động có 10 chữ số/);
    await expect(page.getByLabel('Số nhà, tên đường')).toHaveAccessibleDescription(/số nhà và tên đường/);
    await expect(page.getByLabel('Họ và tên')).toHaveValue(BUYER.name);
    await expect(page.getByLabel('Thư điện tử')).toHaveValue('cau.chuyen');
    await expect(page.getByLabel('Tỉnh, thành phố').locator('option:checked')).toHaveText(BUYER.province);
    await look();
    const { email, phone, street } = buyer;
    await fillCheckout(page, { email, phone, street });
    await placeOrder(page);
    await look();
  });

  await test.step('who goes back without paying finds the pieces kept', async () => {
    await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
    await expect(stateOf(page)).toContainText('Chờ thanh toán');
    await expect(stateOf(page)).toContainText('Hàng được giữ đến');
    await look();
  });

  const waiting = await context.newPage();
  await waiting.goto(page.url());
  await expect(stateOf(waiting)).toContainText('Trang này tự cập nhật.');
  const loadedAt = await waiting.evaluate(() => performance.timeOrigin);

  await test.step('a declined card costs nothing; the next one pays', async () => {
    await page.getByRole('button', { name: 'Thanh toán' }).click();
    await payWith(page, CARDS.declined);
    await expect(page.getByRole('alert')).toContainText('Thẻ bị từ chối');
    await expect(page.getByLabel('Số thẻ')).toHaveValue(/0002$/);
    await look();
    await payWith(page, CARDS.good);
    await expect(stateOf(page)).toContainText('Đã thanh toán');
    await look();
  });

  await test.step('the page that waited turns to paid by itself', async () => {
    await expect(stateOf(waiting)).toContainText('Đã thanh toán');
    expect(await waiting.evaluate(() => performance.timeOrigin)).toBe(loadedAt);
    await expect(waiting.getByRole('link', { name: /^Chứng nhận số \d+/ })).toHaveCount(2);
    await waiting.close();
  });

  const code = await codeOf(page);
  const office = await openElsewhere();

  await test.step('the officer signs in with the code sent to the phone, and sees the sale', async () => {
    await office.page.goto('/vi/office');
    await office.page.getByLabel('Số điện thoại').fill(sender.officer.phone);
    await office.look();
    const [before] = await codesOf(office.page.request, sender.officer.phone);
    await office.page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
    await expect(office.page.getByLabel('Mã 6 chữ số')).toBeFocused();
    const sent = await latestCode(office.page.request, sender.officer.phone, before);
    await office.page.getByLabel('Mã 6 chữ số').fill(sent);
    await office.page.getByRole('button', { name: 'Vào', exact: true }).click();
    await office.page.getByRole('link', { name: 'Để sau' }).click();
    const sale = office.page.getByRole('listitem').filter({ hasText: code });
    await expect(sale).toContainText(other.title);
    await office.look();
  });

  await test.step('packs the parcel and sends it', async () => {
    await office.page.goto('/vi/office/orders?state=to-pack');
    const parcel = () => office.page.getByRole('listitem').filter({ hasText: code });
    await expect(parcel()).toContainText(other.title);
    await expect(parcel()).not.toContainText(hat.title);
    await office.look();
    await office.page.goto('/vi/office/orders');
    const pack = () => parcel().getByRole('button', { name: 'Báo đã đóng gói' }).click();
    const labelled = await parcel()
      .getByLabel(/^Món số/)
      .evaluate((it: HTMLInputElement) => it.labels?.[0]?.textContent ?? '');
    const number = Number(labelled.split('/').at(-1));
    const label = parcel().getByLabel(labelled);
    await pack();
    await expect(label).toHaveAccessibleDescription(/Chưa có nhãn của món số/);
    const certificates = async (query: string) => {
      const url = `${API_URL}/office/certificates?${query}`;
      const { items } = await answerOf<{ items: { number: number; serial: string }[] }>(
        office.page.request.get(url),
      );
      return items;
    };
    // There are many more than one page of them: this one is asked for by its number.
    const its = (await certificates(`q=${number}`)).find((it) => it.number === number)!;
    const others = (await certificates('limit=10')).filter((it) => it.number !== number);
    const lastFour = (isRight: boolean) => (isRight ? its : others[0]!).serial.slice(-4);
    await label.fill(lastFour(false));
    await pack();
    await expect(label).toHaveAccessibleDescription(/Kiện còn thiếu món số|thuộc đơn/);
    await expect(label).toHaveValue(lastFour(false));
    await office.look();
    await label.fill(lastFour(true).toLowerCase());
    await pack();
    await parcel()
      .getByRole('button', { name: /^Lấy lại: chưa đóng gói/ })
      .click();
    await label.fill(lastFour(true));
    await pack();
    await parcel().getByRole('button', { name: 'Báo đã gửi đi' }).click();
    await expect(parcel().getByLabel('Hãng vận chuyển')).toHaveAccessibleDescription(/./);
    await parcel().getByLabel('Hãng vận chuyển').selectOption({ label: 'Bưu điện Việt Nam (VNPost)' });
    await parcel().getByLabel('Mã vận đơn').fill('EMS123456789VN');
    await parcel().getByRole('button', { name: 'Báo đã gửi đi' }).click();
    await expect(parcel().getByText('EMS123456789VN')).toBeVisible();
    await office.look();
  });

  await test.step('the buyer sees that one parcel is on its way and the other is not yet', async () => {
    await page.reload();
    const sent = page.locator('section').filter({ hasText: other.title }).last();
    await expect(sent).toContainText('Đã gửi');
    await expect(sent).toContainText('EMS123456789VN');
    await expect(page.locator('section').filter({ hasText: hat.title }).last()).toContainText(
      'Đang chuẩn bị',
    );
    await look();
    await sent.getByRole('button', { name: 'Báo đã nhận được hàng' }).click();
    await expect(sent).toContainText('Đã giao');
    await expect(sent.getByRole('button', { name: 'Báo đã nhận được hàng' })).toHaveCount(0);
    await office.page.reload();
    const theirs = office.page.getByRole('listitem').filter({ hasText: code });
    await theirs.getByText('Diễn biến').click();
    await expect(theirs).toContainText(/Đã giao · .* · người mua/);
    await sent.getByRole('link', { name: /^Chứng nhận số/ }).click();
    await expectVerdict(page, 'certificate-genuine');
  });
});

test('who gives an unpaid order up finds the piece in the shop again', async ({
  page,
  look,
  consoleGuard,
}) => {
  consoleGuard.expectComplaint(/status of 410/);
  const slug = forThisWidth({ phone: 'tranh-con-vat', desktop: 'tranh-vat-lang-sinh' });
  const before = (await productOf(page, slug)).availability.pieces;
  await takeToCheckout(page, slug);
  await fillCheckout(page, someBuyer());
  await placeOrder(page);
  const payPage = page.url();
  await page.getByRole('link', { name: 'Quay lại cửa hàng' }).click();
  await expect(stateOf(page)).toContainText('Chờ thanh toán');
  await expect.poll(async () => (await productOf(page, slug)).availability.pieces).toBe(before - 1);
  await page.getByRole('button', { name: 'Huỷ đơn này' }).click();
  await expect(stateOf(page)).toContainText('Đã huỷ');
  await look();
  await expect.poll(async () => (await productOf(page, slug)).availability.pieces).toBe(before);
  // The page to pay on is closed with the order, so that nobody pays for nothing.
  await expect(async () => {
    await page.goto(payPage);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trang thanh toán đã hết hạn', {
      timeout: 1_000,
    });
  }).toPass();
});

test('who presses back on the page to pay and orders again gets the same order, and the cart empties with the money', async ({
  page,
  look,
}) => {
  const slug = forThisWidth({ phone: 'khuyen-tai-phap-lam', desktop: 'tranh-theu-khung-tron-sen' });
  const before = (await productOf(page, slug)).availability.pieces;
  const buyer = someBuyer();
  await takeToCheckout(page, slug);
  await fillCheckout(page, buyer);
  await placeOrder(page);
  const payPage = page.url();

  await page.goto('/vi/cart');
  await expect(page.getByText(/^Đơn DL-\S+ đang chờ thanh toán$/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Giỏ hàng, 1 món' })).toBeVisible();
  await look();
  await openCheckout(page);
  await fillCheckout(page, buyer);
  await placeOrder(page);
  expect(page.url()).toBe(payPage);
  await expect.poll(async () => (await productOf(page, slug)).availability.pieces).toBe(before - 1);

  await payWith(page, CARDS.good);
  await expect(stateOf(page)).toContainText('Đã thanh toán');
  await expect(page.getByRole('link', { name: 'Giỏ hàng, 1 món' })).toBeHidden();
  await page.goto('/vi/cart');
  await expect(page.getByRole('heading', { name: 'Giỏ hàng đang trống' })).toBeVisible();
});

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('a tourist finds, buys and pays', async ({ page, consoleGuard }) => {
    consoleGuard.expectComplaint(/status of 400/);
    const slug = forThisWidth({ phone: 'tranh-bat-am-nhac-cong', desktop: 'hoa-sen-giay-vang-nghe' });
    const { title } = forThisWidth({
      phone: { title: 'Tranh Bát âm: nhạc công' },
      desktop: { title: 'Hoa sen giấy vàng nghệ' },
    });
    await page.goto('/vi');
    await page.getByRole('searchbox').fill(title.split(':')[0]!.toLowerCase());
    await page.getByRole('button', { name: 'Tìm' }).click();
    await page.getByRole('link', { name: title }).click();
    await expect(page).toHaveURL(`/vi/products/${slug}`);
    await page.getByRole('button', { name: 'Cho vào giỏ' }).click();
    await page.getByLabel(`Số lượng ${title}`).fill('2');
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await expect(page.getByLabel(`Số lượng ${title}`)).toHaveValue('2');
    await page.getByLabel(`Số lượng ${title}`).fill('1');
    await page.getByRole('button', { name: 'Cập nhật' }).click();
    await openCheckout(page);
    await fillCheckout(page, { ...someBuyer(), ward: '' });
    await page.getByRole('button', { name: /^Đặt đơn hàng/ }).click();
    await expect(page.getByText('Xin cho biết phường hoặc xã.')).toBeVisible();
    await expect(page.getByLabel('Họ và tên')).toHaveValue(BUYER.name);
    await fillCheckout(page, { ward: BUYER.ward });
    await placeOrder(page);
    await payWith(page, CARDS.good);
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã thanh toán', { timeout: 1_000 });
    }).toPass();
  });
});
