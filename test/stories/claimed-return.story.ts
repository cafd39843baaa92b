import type { Hex } from '@daulang/protocol';
import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures.ts';
import { orderAndPayAsSomeone, takeToCheckout } from './support/orders.ts';
import { sendByHand } from './support/parcels.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { productOf } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';
import { API_URL, CHAIN_MS } from './support/stack-environment.ts';
import { holderOf } from './support/tokens.ts';
import { piecesToInspect } from './support/workshop.ts';

const choices = {
  phone: cooperative('thu-cong-phu-xuan'),
  desktop: cooperative('gom-moc-phong-dinh'),
};

test('a piece whose buyer claimed it comes back: it gets a new code, is moved to it, paid back, and sold again', async ({
  page,
  look,
  openElsewhere,
}) => {
  // A batch on its way to the register, an order, and twice what the service looks for once a minute.
  test.setTimeout(480_000);
  const { secondOfficer, artisans } = forThisWidth(choices);
  const title = `Món sẽ quay về ${test.info().project.name}`;
  await piecesToInspect(artisans.at(-1)!, secondOfficer, [title]);
  await signIn(page.request, secondOfficer);
  const { serial, hiddenCode } = await sealAlone(page, title);
  const holder = await holderOf(page.request, serial, hiddenCode);

  const buyer = await openElsewhere();
  const shop = buyer.page;
  const slug = await slugOf(shop, title);
  await takeToCheckout(shop, slug);
  const code = await orderAndPayAsSomeone(shop);
  const orderPage = shop.url();
  await sendByHand(page, code);
  await page
    .getByRole('listitem')
    .filter({ hasText: code })
    .getByRole('button', { name: 'Báo đã giao' })
    .click();

  await test.step('its buyer claims it, and then wants to send it back', async () => {
    await holder.claim();
    await shop.reload();
    await shop.getByRole('link', { name: 'Xin trả hàng' }).click();
    await shop.getByLabel('Lý do').selectOption('changed-mind');
    await shop.getByLabel('Xin kể rõ hơn').fill('Không hợp với nhà tôi.');
    await shop.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await expect(shop.locator('[data-return-state]')).toContainText('Chờ hợp tác xã trả lời');
  });

  await test.step('the officer takes it back; that its code was opened is known without looking', async () => {
    await page.goto('/vi/office/returns?state=opened');
    const asked = page.getByRole('listitem').filter({ has: page.getByText(`Trả hàng của đơn ${code}`) });
    await asked.getByRole('link', { name: 'Xem và trả lời' }).click();
    await page.getByLabel('Câu trả lời cho người mua').first().fill('Xin gửi về hợp tác xã.');
    await page.getByRole('button', { name: 'Nhận lại hàng' }).click();
    await expect(page.getByRole('button', { name: 'Báo hàng đã đến' })).toBeVisible();
    await shop.reload();
    await buyer.look();
    const slip = await shop.getByRole('link', { name: 'In phiếu gửi trả' }).getAttribute('href');
    expect((await shop.request.get(slip!)).headers()['content-type']).toBe('application/pdf');
    await page.getByRole('button', { name: 'Báo hàng đã đến' }).click();
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Mã dưới lớp cào của món này đã được mở.')).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 2 * CHAIN_MS });
    await look();
    await page.getByLabel('Tình trạng').selectOption('scratched');
    await page.getByRole('button', { name: 'Ghi lại và hoàn tiền' }).click();
    await expect(page.getByText('Lớp cào của món này đã cào.')).toBeVisible();
    await look();
  });

  await test.step('a sealing page that is closed in the middle leaves nothing', async () => {
    const vietnamese = page.url();
    await page.goto(vietnamese.replace('/vi/', '/en/'));
    await look();
    await page.getByRole('button', { name: 'Draw the new code' }).click();
    await expect(page.getByRole('heading', { name: 'Draw a new code for a scratched piece' })).toBeVisible();
    await look();
    await page.goto(vietnamese);
    await expect(page.getByText('Lớp cào của món này đã cào.')).toBeVisible();
  });

  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const drawCode = async (button: string) => {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { name: 'Chọn mã mới cho món đã cào' })).toBeVisible();
    await look();
    await page.getByRole('button', { name: 'Ký bằng khoá dùng thử' }).click();
    const drawn = await printNewLabel(page, look);
    await expect(page.locator('[data-return-state]')).toBeVisible();
    return drawn;
  };

  await test.step('its new code is drawn and printed; a label that got lost is drawn again', async () => {
    const first = await drawCode('Chọn mã mới');
    const address = await awaitedAt(page);
    await page.getByText('Mất tờ mã, hoặc có người đã thấy mã').click();
    await look();
    const later = await drawCode('Chọn lại mã mới');
    expect(later).not.toBe(first);
    expect([hiddenCode, first]).not.toContain(later);
    // The codes are on paper alone.
    expect(sent.some((each) => each.includes('/seal/new-code'))).toBe(true);
    for (const code of [first, later])
      for (const text of [code, code.replaceAll('-', '')]) expect(sent.join()).not.toContain(text);
    expect(await awaitedAt(page)).not.toBe(address);
    await expect(page.getByText(`${secondOfficer.displayName} chọn mã mới`)).toHaveCount(2);
    await look();
  });

  await test.step('the buyer reads where it is to go and moves it there; the money goes back by itself', async () => {
    const address = await awaitedAt(page);
    await shop.goto(orderPage);
    await expect(shop.locator('[data-return-state]')).toContainText(address);
    await buyer.look();
    await holder.giveBackTo(address);
    await expect(async () => {
      await holder.chainGoesOn();
      await page.reload();
      await expect(page.getByRole('status')).toHaveText('Đã xong', { timeout: 2_000 });
    }).toPass({ timeout: 6 * CHAIN_MS });
    await look();
  });

  await test.step('and the piece is for sale again', async () => {
    await expect
      .poll(async () => (await productOf(shop, slug)).availability.pieces, { timeout: CHAIN_MS })
      .toBe(1);
  });
});

/** The piece's own batch, under a demo key that is made here; what stands on its scratch label. */
async function sealAlone(page: Page, title: string): Promise<{ serial: string; hiddenCode: string }> {
  await page.goto('/vi/office/keys');
  await page.getByRole('button', { name: 'Tạo khoá cho máy này' }).click();
  await page.getByRole('button', { name: 'Tạo khoá dùng thử' }).click();
  await expect(page).toHaveURL(/\/office\/keys/);
  await expect(page.getByText('Đang chờ')).toHaveCount(0, { timeout: CHAIN_MS });
  await page.goto('/vi/office/inspections');
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect(page.getByText(`Đã nhận: ${title}`)).toBeVisible();
  await page.goto('/vi/office/seal');
  await page.getByRole('button', { name: /^Niêm phong \d+ món/ }).click();
  await page.getByRole('button', { name: 'Ký bằng khoá dùng thử' }).click();
  const label = page
    .getByRole('region', { name: 'Tờ mã cào' })
    .getByRole('listitem')
    .filter({ hasText: title });
  const [hiddenCode, serial] = (await label.innerText()).match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/g) ?? [];
  await page.getByRole('button', { name: 'In tờ mã cào' }).click();
  await page.getByRole('button', { name: 'Xác nhận đã in xong và cất cẩn thận' }).click();
  await expect(page.getByText('Hoàn tất, không đổi được nữa')).toBeVisible({ timeout: CHAIN_MS });
  return { serial: serial!.replaceAll('-', ''), hiddenCode: hiddenCode! };
}

/** The label on each paper; what stands under the patch. */
async function printNewLabel(page: Page, look: () => Promise<void>): Promise<string> {
  await expect(page.getByRole('heading', { name: 'In tờ mã cào ngay bây giờ' })).toBeVisible();
  const label = page.getByRole('region', { name: 'Tờ mã cào' }).getByRole('listitem');
  for (const paper of ['a4-4x10', 'roll-50x30', 'tag-40x70', 'a4-3x8']) {
    await page.getByLabel('Giấy in').selectOption(paper);
    await expect(label).toHaveCount(1);
    await look();
  }
  const [code] = (await label.innerText()).match(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/) ?? [];
  await page.getByRole('button', { name: 'In tờ mã cào' }).click();
  await page.getByRole('button', { name: 'Xác nhận đã in xong và cất cẩn thận' }).click();
  return code!;
}

/** Where the office says that the piece is awaited. */
async function awaitedAt(page: Page): Promise<Hex> {
  const text = await page.getByText(/phải về địa chỉ 0x/).innerText();
  return /0x[0-9a-f]{40}/.exec(text)![0] as Hex;
}

async function slugOf(page: Page, title: string): Promise<string> {
  let slug: string | undefined;
  await expect(async () => {
    const answer = await page.request.get(
      `${API_URL}/products?q=${encodeURIComponent(title)}&ready=true&limit=24`,
    );
    const { items } = (await answer.json()) as { items: { slug: string; title: { vi: string } }[] };
    slug = items.find((it) => it.title.vi === title)?.slug;
    expect(slug).toBeDefined();
  }).toPass({ timeout: CHAIN_MS });
  return slug!;
}
