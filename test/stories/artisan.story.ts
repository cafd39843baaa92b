import { expect, test } from './support/fixtures.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { cameraJpeg, editedPng, metadataOf } from './support/photographs.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL, CHAIN_MS } from './support/stack-environment.ts';
import { answerOf, atWork } from './support/workshop.ts';

const bronze = cooperative('duc-ren-thuan-hoa').artisans;
const hats = cooperative('non-la-huong-giang').artisans;
const fineCraft = cooperative('thu-cong-phu-xuan').artisans;

test('an artisan comes in with a code sent to the phone, and the next time with a touch', async ({
  page,
  context,
  visit,
  look,
  passkeys,
}) => {
  const artisan = forThisWidth({ phone: bronze[0]!, desktop: fineCraft[0]! });
  await visit('/vi/sign-in');
  // As people type it: without the country, with spaces.
  await page.getByLabel('Số điện thoại').fill(artisan.phone.replace('+84', '0'));
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
  await expect(page.getByLabel('Mã 6 chữ số')).toBeFocused();
  await look();

  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Mở hộp thư đi' }).click();
  const outbox = await opened;
  const message = outbox
    .getByRole('listitem')
    .filter({ hasText: artisan.phone })
    .filter({ hasText: 'là mã' })
    .first();
  const [code] = /\d{6}(?= là mã)/.exec(await message.innerText()) ?? [];
  await outbox.close();

  await page.getByLabel('Mã 6 chữ số').fill(code!);
  await page.getByRole('button', { name: 'Vào', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Lần sau vào nhanh hơn?' })).toBeVisible();
  await look();
  await page.getByRole('button', { name: 'Lưu khoá truy cập' }).click();
  const hello = page.getByRole('heading', { name: `Chào ${artisan.displayName}` });
  await expect(hello).toBeVisible();
  await look();
  expect(await passkeys.relyingParties()).toEqual(['localhost']);

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(hello).toBeHidden();
  await visit('/vi/sign-in');
  await page.getByRole('button', { name: 'Đăng nhập bằng vân tay' }).click();
  await expect(hello).toBeVisible();
});

test('an artisan adds a piece, whose photographs tell nothing but the piece, and signs for it', async ({
  page,
  visit,
  look,
  passkeys,
}) => {
  // From an empty form to a piece that was sent back and comes again.
  test.slow();
  const artisan = forThisWidth({ phone: bronze[1]!, desktop: fineCraft[1]! });
  await signIn(page.request, artisan);

  await test.step('a signing key of this device', async () => {
    await visit('/vi/studio/key');
    await page.getByRole('button', { name: 'Tạo khoá cho máy này' }).click();
    await expect(page.getByRole('heading', { name: 'Tạo khoá ký của nghệ nhân' })).toBeVisible();
    await look();
    await page.getByRole('button', { name: 'Tạo khoá ký', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Khoá ký', exact: true })).toBeVisible();
    await expect(page.getByText(/Khoá .* đang chờ/)).toHaveCount(0, { timeout: CHAIN_MS });
    await look();
    expect(await passkeys.relyingParties()).toEqual(['seal.localhost']);
  });

  const title = forThisWidth({ phone: 'Chuông đồng có quai rồng', desktop: 'Tranh thêu bến sông' });
  await test.step('photographs, words and a price', async () => {
    await visit('/vi/studio');
    await page.getByRole('link', { name: 'Thêm món mới' }).click();
    await expect(page.getByRole('heading', { name: 'Thêm món mới' })).toBeVisible();
    await page.getByLabel('Chụp mặt trước').setInputFiles(await cameraJpeg('IMG_0001.jpg'));
    await page.getByLabel('Chụp dấu riêng').setInputFiles(await editedPng('dau-rieng.png'));
    await expect(page.getByText(/^Ảnh đã sẵn sàng/)).toHaveCount(2);
    await page.getByLabel('Tên món').fill(title);
    // What stood there is the last piece's, and would be signed with this one.
    await expect(page.getByLabel('Tên tiếng Anh')).toHaveValue('');
    await page.getByLabel('Giá (đồng)').fill('');
    for (const key of ['1', '2', '5', '000', '0']) {
      await page
        .getByRole('group', { name: 'Bàn phím giá' })
        .getByRole('button', { name: key, exact: true })
        .click();
    }
    await expect(page.getByText('1.250.000 ₫')).toBeVisible();
    await look();
    await page.getByRole('button', { name: 'Lưu và ký' }).click();
  });

  await test.step('the statement, as it is signed', async () => {
    await expect(page.getByRole('heading', { name: 'Ký xác nhận món hàng' })).toBeVisible();
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
    await expect(page.getByText('Đúng ảnh sẽ ký')).toHaveCount(2);
    // In the unit it was typed in.
    await expect(page.getByText(/^[\d,]+ × [\d,]+ × [\d,]+ cm$/)).toBeVisible();
    await look();
    const sign = page.getByRole('button', { name: 'Ký xác nhận', exact: true });
    await passkeys.refuse();
    await sign.click();
    await expect(page.getByRole('alert').getByRole('heading', { name: 'Chưa ký' })).toBeVisible();
    await look();
    await passkeys.accept();
    await sign.click();
    await expect(page.getByText('Đã ký, chờ hợp tác xã xem')).toBeVisible();
    await look();
  });

  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  const { state, photographs } = await answerOf<{
    state: string;
    photographs: { cid: string; role: string; width: number; height: number }[];
  }>(page.request.get(`${API_URL}/studio/pieces/${id}`));
  expect(state).toBe('signed');
  expect(photographs.map(({ role }) => role)).toEqual(['front', 'mark']);
  for (const { cid, width, height } of photographs) {
    const published = await (await page.request.get(`/ipfs/${cid}?format=raw`)).body();
    expect(published.length).toBeLessThanOrEqual(1024 * 1024);
    // The camera lay on its side: what is published stands upright without being told to.
    expect(await metadataOf(published)).toMatchObject({ hasMetadata: false, width: 1200, height: 1600 });
    expect({ width, height }).toEqual({ width: 1200, height: 1600 });
    expect(published.includes('Story')).toBe(false);
  }

  await visit('/vi/studio/pieces');
  await expect(page.getByRole('link', { name: title })).toContainText('Đã ký');

  await test.step('sent back by the cooperative, it is corrected and sent in again under its code', async () => {
    const serialOf = async () =>
      (await answerOf<{ serial: string }>(page.request.get(`${API_URL}/studio/pieces/${id}`))).serial;
    const serial = await serialOf();
    const { officer } = forThisWidth({
      phone: cooperative('duc-ren-thuan-hoa'),
      desktop: cooperative('thu-cong-phu-xuan'),
    });
    const findings = 'Khối lượng ghi chưa đúng.';
    await atWork(officer, async (api) => {
      const data = { result: 'rejected', findings };
      const answer = await api.post(`${API_URL}/office/pieces/${id}/inspection`, { data });
      expect(answer.status(), await answer.text()).toBe(204);
    });
    await visit(`/vi/studio/pieces/${id}`);
    await expect(page.getByText(findings)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ký và gửi lại' })).toBeVisible();
    await look();
    await page.getByRole('link', { name: 'Sửa lại' }).click();
    await page.getByLabel('Khối lượng (gam)').fill('1.250');
    await page.getByRole('button', { name: 'Lưu, ký sau' }).click();
    // What the cooperative wrote stays to be read until the piece is sent in.
    await expect(page.getByText(findings)).toBeVisible();
    await expect(page.getByText('1,25 kg')).toBeVisible();
    await page.getByRole('button', { name: 'Ký và gửi lại' }).click();
    await page.getByRole('button', { name: 'Ký xác nhận', exact: true }).click();
    await expect(page.getByText('Đã ký, chờ hợp tác xã xem')).toBeVisible();
    await expect(page.getByText(findings)).toBeHidden();
    expect(await serialOf()).toBe(serial);
  });
});

test('a piece with gaps is not lost: its form says what is missing, and takes it up from there', async ({
  page,
  visit,
  look,
}) => {
  await signIn(page.request, forThisWidth({ phone: bronze[2]!, desktop: hats[3]! }));
  await visit('/vi/studio/pieces/new');
  const title = page.getByLabel('Tên món');
  const price = page.getByLabel('Giá (đồng)');
  const front = page.getByLabel('Chụp mặt trước');
  const save = page.getByRole('button', { name: 'Lưu', exact: true });
  const saveForLater = page.getByRole('button', { name: 'Lưu, ký sau' }).or(save);

  await title.fill('');
  await price.fill('500');
  await saveForLater.click();
  await expect(title).toHaveAccessibleDescription('Xin điền mục này.');
  await expect(price).toHaveAccessibleDescription(/từ 1\.000 đến/);
  await look();

  await title.fill('Món còn thiếu ảnh');
  await price.fill('90.000');
  await front.setInputFiles({
    name: 'thu.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('không phải ảnh'),
  });
  await expect(page.getByText('Không đọc được ảnh này.')).toBeVisible();
  await saveForLater.click();
  await expect(page.getByRole('alert')).toHaveText('Cần ít nhất ảnh mặt trước.');
  await expect(title).toHaveValue('Món còn thiếu ảnh');
  await look();

  await front.setInputFiles(await editedPng('mat-truoc.png'));
  await expect(page.getByText(/^Ảnh đã sẵn sàng/)).toBeVisible();
  await saveForLater.click();
  await expect(page.getByText('Chờ ký')).toBeVisible();
  await look();

  await page.getByRole('link', { name: 'Sửa', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sửa món' })).toBeVisible();
  await price.fill('95000');
  await saveForLater.click();
  await expect(page.getByText('95.000 ₫')).toBeVisible();
  await page.getByRole('button', { name: 'Bỏ ảnh này' }).click();
  await expect(page.getByText('Trước khi ký, cần có ảnh mặt trước.')).toBeVisible();
  await look();
});
