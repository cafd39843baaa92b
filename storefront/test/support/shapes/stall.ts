import type { OfficeStall, StallOnPhone, StallReceiptPage } from '@daulang/commerce/api/stall';
import { idOf } from './common.ts';

export const aReceipt = (change: Partial<StallReceiptPage> = {}): StallReceiptPage => ({
  state: 'sold',
  code: 'DL-7K3F9-QXM2A',
  number: '1/7',
  title: { vi: 'Nón lá bài thơ', en: 'Poem hat' },
  pictureCid: null,
  price: { amount: '250000', currency: 'VND' },
  seller: { slug: 'htx-my-lam', name: { vi: 'Hợp tác xã Mỹ Lam', en: 'My Lam cooperative' } },
  soldAt: '2026-11-29T03:00:00.000Z',
  paid: 'cash',
  ...change,
});

export const aStall = (change: Partial<StallOnPhone> = {}): StallOnPhone => ({
  phone: { id: idOf(91), name: 'Máy của mệ', isCalledBack: false },
  pieces: [],
  bank: null,
  cash: { amount: '0', currency: 'VND' },
  sold: 0,
  ...change,
});

export const theStalls = (change: Partial<OfficeStall> = {}): OfficeStall => ({
  phones: [
    {
      id: idOf(91),
      name: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      registeredAt: '2026-11-29T03:00:00.000Z',
      heardAt: '2026-11-29T05:00:00.000Z',
      calledBackAt: null,
      pieces: 4,
      sold: 2,
      cash: { amount: '500000', currency: 'VND' },
    },
  ],
  lateSales: [
    {
      id: idOf(92),
      phoneName: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      number: '1/7',
      title: { vi: 'Nón lá bài thơ', en: 'Poem hat' },
      price: { amount: '250000', currency: 'VND' },
      paid: 'cash',
      soldAt: '2026-11-29T03:00:00.000Z',
      receivedAt: '2026-11-29T05:00:00.000Z',
      because: 'called-back',
      isFree: true,
    },
  ],
  closings: [
    {
      id: idOf(93),
      phoneName: 'Máy của mệ',
      seller: 'Nguyễn Thị Hoa',
      at: '2026-11-29T05:00:00.000Z',
      expected: { amount: '250000', currency: 'VND' },
      counted: { amount: '240000', currency: 'VND' },
      reason: 'Thối nhầm.',
      unsent: 0,
      handedInAt: null,
    },
  ],
  awaited: [
    {
      code: 'DL-7K3F9-QXM2A',
      price: { amount: '250000', currency: 'VND' },
      soldAt: '2026-11-29T03:00:00.000Z',
    },
  ],
  ...change,
});
