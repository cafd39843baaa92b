import { expect, test } from './support/fixtures.ts';
import { codeOf, takeOneOf } from './support/orders.ts';
import { cooperative, forThisWidth } from './support/people.ts';
import { fillCheckout, placeOrderByTransfer, someBuyer } from './support/shop.ts';
import { signIn } from './support/sign-in.ts';
import { transferFrom } from './support/transfers.ts';

/** Where no other story gives money back: while there is a treasurer, others may not. */
const choices = {
  phone: { village: 'doc-so', sender: cooperative('non-la-huong-giang') },
  desktop: { village: 'my-xuyen', sender: cooperative('gom-moc-phong-dinh') },
};

test('much money goes back by two persons: an officer proposes it, the treasurer sends it, once', async ({
  page,
  openElsewhere,
  consoleGuard,
}) => {
  test.slow();
  consoleGuard.expectComplaint(/ERR_FAILED|Failed to fetch/);
  const { village, sender } = forThisWidth(choices);
  const { officer, secondOfficer } = sender;
  await takeOneOf(page, village);
  await fillCheckout(page, someBuyer());
  await placeOrderByTransfer(page);
  const code = await codeOf(page);
  await transferFrom(page, { more: 5_200_000 });
  const payback = page.locator('[data-payback]');
  const nameAccount = async (number: string) => {
    await payback.getByLabel('Ngân hàng').selectOption('970405');
    await payback.getByLabel('Số tài khoản').fill(number);
    await payback.getByLabel('Chủ tài khoản').fill('Lê Thị Hoa');
    await payback.getByRole('button', { name: 'Lưu tài khoản' }).click();
  };
  await nameAccount('4000 2051 23456');
  await expect(payback).toContainText('tận cùng 3456');

  const office = await openElsewhere();
  await signIn(office.page.request, officer);
  const due = office.page.locator(`[data-payback-of="${code}"]`);

  await test.step('an officer makes a colleague treasurer', async () => {
    await office.page.goto('/vi/office/members');
    const card = office.page.getByRole('listitem').filter({ hasText: secondOfficer.displayName });
    await card.getByRole('button', { name: 'Cử làm thủ quỹ' }).click();
    await expect(office.page.getByText(`Từ nay ${secondOfficer.displayName} là thủ quỹ.`)).toBeVisible();
    await office.look();
  });

  await test.step('and can only propose what is to go back', async () => {
    await office.page.goto('/vi/office/paybacks');
    await expect(due).toContainText('Khoản lớn');
    await expect(due.getByLabel('Số tham chiếu của ngân hàng')).toHaveCount(0);
    await due.getByRole('button', { name: 'Đề nghị chuyển khoản này' }).click();
    await expect(due).toContainText('Chờ một người khác xem lại và chuyển tiền');
    await office.look();
  });

  const treasury = await openElsewhere();
  await signIn(treasury.page.request, secondOfficer);
  const seen = treasury.page.locator(`[data-payback-of="${code}"]`);

  await test.step('an account that was changed meanwhile is warned of, and has to be proposed anew', async () => {
    await payback.getByText('Đổi tài khoản').click();
    await nameAccount('4000 2051 23457');
    await expect(payback).toContainText('tận cùng 3457');
    await treasury.page.goto('/vi/office/paybacks');
    await expect(seen).toContainText('phải đề nghị lại');
    await expect(seen).toContainText('Xin gọi cho người mua hỏi lại');
    await treasury.look();
    await office.page.reload();
    await due.getByRole('button', { name: 'Đề nghị chuyển khoản này' }).click();
    await expect(due).toContainText('Chờ một người khác');
  });

  await test.step('the treasurer sends it; the answer is lost, and pressing again notes it once', async () => {
    await treasury.page.reload();
    await seen.getByLabel('Số tham chiếu của ngân hàng').fill('FT26334888');
    // The server gets the form and does it; its answer never comes.
    await treasury.page.route('**/paybacks.data*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await seen.getByRole('button', { name: 'Báo đã chuyển tiền' }).click();
    await expect(treasury.page.getByRole('alert')).toContainText('Mạng bị ngắt giữa chừng');
    await treasury.page.unroute('**/paybacks.data*');
    await seen.getByRole('button', { name: 'Báo đã chuyển tiền' }).click();
    await expect(treasury.page.getByText('Đã ghi: tiền được chuyển trả.')).toBeVisible();
    await expect(seen).toHaveCount(0);
    const sent = treasury.page.locator(`[data-sent-of="${code}"]`);
    await expect(sent).toContainText(`${officer.displayName} đề nghị lúc`);
    await expect(sent).toContainText(`${secondOfficer.displayName} chuyển lúc`);
    await expect(sent).toHaveCount(1);
    await treasury.look();
  });

  await test.step('and lays it down', async () => {
    await treasury.page.goto('/vi/office/members');
    await treasury.page.getByRole('button', { name: 'Thôi làm thủ quỹ' }).click();
    await expect(treasury.page.getByText('không còn là thủ quỹ')).toBeVisible();
  });
});
