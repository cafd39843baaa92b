import { money } from '../../src/kernel/money.js';
import type { MoneyNewsFacts, OrderFacts, ParcelOfOrder } from '../../src/modules/ordering/index.js';
import type { ReturnFacts } from '../../src/modules/returns/index.js';
import type { StaffAbout } from '../../src/modules/letters/templates/about.js';

const dong = (amount: bigint) => money(amount, 'VND');

/** An artisan of the example. */
const EXAMPLE_ARTISAN = '0192f0c1-0000-7000-8000-00000000000a';

/** An order as letters are drawn from, for whoever looks at them or tries them. */
export function exampleOrder(
  change: Partial<OrderFacts> = {},
  parcelChange: Partial<ParcelOfOrder> = {},
): OrderFacts {
  const line = (vi: string, en: string, quantity: number, total: bigint) => ({
    ...{ title: { vi, en }, quantity, artisanId: EXAMPLE_ARTISAN },
    ...{ discount: dong(0n), total: dong(total), paid: dong(total) },
    ...{ id: '0192f0c1-0000-7000-8000-000000000003', readyBy: '2026-12-20', refusal: 'Lò nung bị hỏng.' },
  });
  const parcel: ParcelOfOrder = {
    id: '0192f0c1-0000-7000-8000-000000000001',
    cooperative: { vi: 'Hợp tác xã Nón lá Mỹ Lam', en: 'My Lam Hat Cooperative' },
    pickUp: null,
    wishedDay: null,
    carrier: { vi: 'Giao Hàng Nhanh (GHN)', en: 'Giao Hàng Nhanh (GHN)' },
    trackingCode: 'LFX7AB',
    trackingUrl: 'https://donhang.ghn.vn/?order_code=LFX7AB',
    lines: [
      line('Nón lá bài thơ sông Hương', 'Poem hat of the Perfume River', 2, 500_000n),
      line('Nón quai thao thêu tay', 'Hat with an embroidered strap', 1, 750_000n),
    ],
    ...parcelChange,
  };
  return {
    id: '0192f0c1-0000-7000-8000-000000000000',
    code: 'DL-7K3F9-QXM2A',
    state: 'placed',
    language: 'vi',
    rail: 'card',
    buyer: { name: 'Lê Thị Hoa', email: 'hoa@example.com', phone: '+84905123456' },
    gift: null,
    pageUrl: 'https://shop.example/vi/orders/q0tsb7yS3cR8eJH1pT9Zx4kV2mWnLdUoFgAiBvCwDyE',
    shipping: dong(35_000n),
    total: dong(1_285_000n),
    voucherPaid: dong(0n),
    deposit: null,
    giftVoucher: null,
    refunded: dong(0n),
    owed: dong(0n),
    answerBy: new Date('2026-12-05T16:59:00Z'),
    expiresAt: new Date('2026-11-30T07:05:00Z'),
    paidAt: new Date('2026-11-30T07:01:00Z'),
    parcels: [parcel],
    ...change,
  };
}

/** What a message to an artisan or officer of that order is drawn from. */
export const exampleStaff = (order: OrderFacts, name = 'Trần Thị Nhạn'): StaffAbout => ({
  order,
  parcel: order.parcels[0]!,
  recipient: { name, artisanId: EXAMPLE_ARTISAN },
  shopUrl: new URL('https://shop.example'),
});

/** What was sent back of it. */
export const exampleReturn = (order: OrderFacts): ReturnFacts => ({
  id: '0192f0c1-0000-7000-8000-000000000002',
  parcelId: order.parcels[0]!.id,
  reason: 'changed-mind',
  answer: 'Xin gửi hàng về hợp tác xã.',
  arriveBy: new Date('2026-12-14T07:05:00Z'),
  refunded: dong(250_000n),
  pieces: order.parcels[0]!.lines.map(({ title }) => title),
});

/** A part of what it cost, which came or goes back. */
/** Of an order that is paid in two parts, its rest asked for. */
export const exampleDeposit: NonNullable<OrderFacts['deposit']> = {
  amount: dong(400_000n),
  isPaid: true,
  rest: dong(885_000n),
  restDueBy: new Date('2026-12-14T07:05:00Z'),
  restDays: 14,
};

export const exampleMoney = (order: OrderFacts): MoneyNewsFacts => ({
  id: '0192f0c1-0000-7000-8000-000000000003',
  orderId: order.id,
  what: 'part-refunded',
  at: new Date('2026-11-30T07:05:00Z'),
  amount: dong(85_000n),
  refunded: [
    { title: order.parcels[0]!.lines[0]!.title, amount: dong(50_000n) },
    { title: null, amount: dong(35_000n) },
  ],
});
