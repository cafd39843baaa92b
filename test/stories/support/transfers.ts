import { expect, type Page } from '@playwright/test';

/** What a buyer's bank is told otherwise than the code says. */
interface Otherwise {
  /** So much more, or less. */
  more?: number;
  content?: string;
}

/** Makes the transfer that an order's page shows, at the bank that is there for trying. */
export async function transferFrom(page: Page, { more = 0, content }: Otherwise = {}): Promise<void> {
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'Thử chuyển khoản' }).click();
  const bank = await opened;
  const amount = bank.getByLabel('Số tiền');
  const asked = Number((await amount.inputValue()).replaceAll(/\D/g, ''));
  await amount.fill(String(asked + more));
  if (content !== undefined) await bank.getByLabel('Nội dung chuyển khoản').fill(content);
  await bank.getByRole('button', { name: 'Chuyển tiền' }).click();
  await expect(bank.getByRole('heading', { level: 1 })).toContainText('Đã chuyển');
  await bank.close();
}
