import type { AccountOrder, OfficeParcel, OrderStatus, PlacedOrder } from '@daulang/commerce/api/orders';
import { CID, coop, dong, idOf, title } from './common.ts';
import { address } from './places.ts';

export const buyer = { name: 'Người mua mẫu', email: 'mua@example.com', phone: '+84912345678' };

const parcelLine = {
  id: idOf(40),
  title,
  pictureCid: CID,
  quantity: 2,
  weightGrams: 450,
  unitPrice: dong(350_000),
  discount: dong(0),
  total: dong(700_000),
  refunded: dong(0),
  pieces: ['1/7', '1/8'],
  numbers: [],
  making: null,
};

export const anOrder = (change: Partial<OrderStatus> = {}): OrderStatus => ({
  code: 'DL-7K2M',
  state: 'placed',
  placedAt: '2026-11-29T03:00:00.000Z',
  expiresAt: '2099-11-29T04:00:00.000Z',
  payment: 'card',
  charged: null,
  payUrl: 'https://pay.example/session',
  transfer: null,
  confirmation: null,
  otherPayments: ['transfer'],
  payback: null,
  parcels: [
    {
      id: idOf(30),
      cooperative: coop,
      state: 'waiting',
      carrier: null,
      trackingCode: null,
      trackingUrl: null,
      pickUp: null,
      wishedDay: null,
      shipping: dong(40_000),
      shippingRefunded: dong(0),
      lines: [parcelLine],
    },
  ],
  goods: dong(700_000),
  discount: dong(0),
  voucherCode: null,
  shipping: dong(40_000),
  total: dong(740_000),
  voucherPaid: dong(0),
  giftVoucher: null,
  refunded: dong(0),
  owed: dong(0),
  dispute: null,
  buyer,
  address,
  gift: null,
  history: [{ state: 'placed', at: '2026-11-29T03:00:00.000Z' }],
  ...change,
});

export const aParcel = (change: Partial<OfficeParcel> = {}): OfficeParcel => ({
  id: idOf(30),
  cooperative: coop,
  state: 'to-pack',
  carrier: null,
  trackingCode: null,
  trackingUrl: null,
  pickUp: null,
  wishedDay: null,
  shipping: dong(40_000),
  shippingRefunded: dong(0),
  lines: [parcelLine],
  orderCode: 'DL-7K2M',
  orderState: 'paid',
  placedAt: '2026-11-28T03:00:00.000Z',
  paidAt: '2026-11-28T03:10:00.000Z',
  late: false,
  undoUntil: null,
  total: dong(740_000),
  cashDue: null,
  refunded: dong(0),
  dispute: null,
  hold: null,
  buyer: { name: buyer.name, phone: buyer.phone },
  address,
  gift: null,
  history: [{ state: 'to-pack', at: '2026-11-28T03:10:00.000Z', by: 'clock', isUndo: false, note: null }],
  ...change,
});

export const aListedOrder = (change: Partial<AccountOrder> = {}): AccountOrder => ({
  code: 'DL-7K2M',
  secret: 'secret-1',
  state: 'paid',
  placedAt: '2026-11-28T03:00:00.000Z',
  total: dong(740_000),
  pictureCid: CID,
  titles: [title],
  pieces: 2,
  ...change,
});

export const placed: PlacedOrder = {
  code: 'DL-7K2M',
  secret: 'secret-1',
  payUrl: 'https://pay.example/session',
  expiresAt: '2099-11-29T04:00:00.000Z',
};
