import { expect, type Page } from '@playwright/test';

/** Packed without its labels, and sent by hand. */
export async function sendByHand(office: Page, code: string): Promise<void> {
  const parcel = () => office.getByRole('listitem').filter({ hasText: code });
  await office.goto('/vi/office/orders');
  await parcel().getByText('Không xem được nhãn?').click();
  await parcel().getByLabel('Vì sao đóng gói mà không xem nhãn').fill('Nhãn đã xem ở xưởng');
  await parcel().getByRole('button', { name: 'Báo đã đóng gói' }).click();
  await parcel().getByLabel('Hãng vận chuyển').selectOption('hand');
  await parcel().getByRole('button', { name: 'Báo đã gửi đi' }).click();
  await expect(parcel().getByRole('button', { name: 'Báo đã giao' })).toBeVisible();
}
