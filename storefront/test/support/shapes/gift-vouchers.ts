import type {
  GiftVoucherOnOrder,
  OfficeGiftVoucher,
  OfficeGiftVoucherList,
} from '@daulang/commerce/api/gift-vouchers';
import { dong, idOf } from './common.ts';

export const aBoughtVoucher = (change: Partial<GiftVoucherOnOrder> = {}): GiftVoucherOnOrder => ({
  amount: dong(500_000),
  left: dong(215_000),
  recipient: 'Chị Nguyễn Thị Mai',
  note: 'Mừng tuổi mới',
  state: 'open',
  code: 'QT-7K3F9Q-XM27K3-F9QXMA',
  ...change,
});

export const giftVoucherList = (change: Partial<OfficeGiftVoucher> = {}): OfficeGiftVoucherList => ({
  vouchers: [
    {
      id: idOf(90),
      orderCode: 'DL-7K2M',
      amount: dong(500_000),
      left: dong(215_000),
      paidAt: '2026-11-28T03:00:00.000Z',
      state: 'open',
      codes: [
        {
          issuedAt: '2026-11-28T03:00:00.000Z',
          issuedBy: null,
          blockedAt: null,
          blockedBy: null,
          reason: null,
        },
      ],
      ...change,
    },
  ],
  owed: dong(215_000),
});
