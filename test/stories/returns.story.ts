import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { orderAndPayAsSomeone, stateOf, takeOneOf } from './support/orders.ts';
import { sendByHand } from './support/parcels.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { cameraJpeg } from './support/photographs.ts';
import { signIn } from './support/sign-in.ts';

const choices = {
  phone: { village: 'bao-la', sender: cooperative('may-tre-dan-dien') },
  desktop: { village: 'pho-trach', sender: cooperative('gom-moc-phong-dinh') },
};

test('a piece that arrived broken goes back: asked for with a photograph, answered, looked at, paid back', async ({
  page,
  look,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  // A form that is sent with nothing in it on purpose.
  consoleGuard.expectComplaint(/status of (400|422)/);
  await takeOneOf(page, forThisWidth(choices).village);
  const code = await orderAndPayAsSomeone(page);
  const elsewhere = await openElsewhere();
  const office = elsewhere.page;
  await signIn(office.request, forThisWidth(choices).sender.secondOfficer);
  await sendByHand(office, code);
  const parcel = office.getByRole('listitem').filter({ hasText: code });
  await parcel.getByRole('button', { name: 'Báo đã giao' }).click();
  await expect(parcel.getByRole('button', { name: 'Báo đã giao' })).toHaveCount(0);

  const returned = (of: Page) => of.locator('[data-return-state]');

  await test.step('the buyer says what is to go back, and why; nothing said is asked for at its field', async () => {
    await page.reload();
    await page.getByRole('link', { name: 'Xin trả hàng' }).click();
    await look();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await expect(page.getByLabel('Lý do')).toHaveAccessibleDescription(/Xin chọn lý do/);
    await page.getByLabel('Lý do').selectOption('damaged');
    await page.getByLabel('Xin kể rõ hơn').fill('Vành bị gãy ở hai chỗ.');
    await page.getByLabel('Thêm ảnh').setInputFiles(await cameraJpeg('vanh-gay.jpg'));
    await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();
    await expect(page.getByLabel('Xin kể rõ hơn')).toHaveValue('Vành bị gãy ở hai chỗ.');
    await look();
    await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await expect(returned(page)).toContainText('Chờ hợp tác xã trả lời');
    await look();
  });

  await test.step('the officer reads it, answers, and notes that it came', async () => {
    await office.goto('/vi/office/returns?state=opened');
    await elsewhere.look();
    const asked = office.getByRole('listitem').filter({ has: office.getByText(`Trả hàng của đơn ${code}`) });
    await asked.getByRole('link', { name: 'Xem và trả lời' }).click();
    await expect(office.getByText('Vành bị gãy ở hai chỗ.')).toBeVisible();
    await expect(office.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();
    await elsewhere.look();
    await office.getByRole('button', { name: 'Nhận lại hàng' }).click();
    const answer = office.getByLabel('Câu trả lời cho người mua').first();
    await expect(answer).toHaveAccessibleDescription(/Xin viết một câu/);
    await answer.fill('Xin gửi về 12 Nguyễn Huệ, Huế.');
    await office.getByRole('button', { name: 'Nhận lại hàng' }).click();
    await expect(office.getByRole('button', { name: 'Báo hàng đã đến' })).toBeVisible();
    await page.reload();
    await expect(returned(page)).toContainText('Xin gửi về 12 Nguyễn Huệ, Huế.');
    await look();
    await office.getByRole('button', { name: 'Báo hàng đã đến' }).click();
  });

  await test.step('what is broken is never sold again, and the money goes back', async () => {
    await office.getByRole('button', { name: 'Ghi lại và hoàn tiền' }).click();
    await expect(office.getByLabel('Tình trạng')).toHaveAccessibleDescription(/Xin chọn tình trạng/);
    await office.getByLabel('Tình trạng').selectOption('damaged');
    await elsewhere.look();
    await office.getByRole('button', { name: 'Ghi lại và hoàn tiền' }).click();
    await expect(returned(office).getByRole('status')).toHaveText('Đã xong');
    await expect(office.getByRole('link', { name: /^Thu hồi chứng nhận số/ })).toBeVisible();
    await elsewhere.look();
    await page.reload();
    await expect(returned(page)).toContainText('Hoàn cho quý khách');
    await expect(async () => {
      await page.reload();
      await expect(stateOf(page)).toContainText('Đã hoàn tiền', { timeout: 1_000 });
    }).toPass();
    await look();
  });
});
