import type { SalePriceList } from '@daulang/commerce/api/sale-prices';
import type { OfficeVoucher, OfficeVoucherList } from '@daulang/commerce/api/vouchers';
import { dong, idOf, title } from './common.ts';

export const aVoucher = (change: Partial<OfficeVoucher> = {}): OfficeVoucher => ({
  id: idOf(80),
  code: 'TET2027',
  percent: 10,
  amount: null,
  least: dong(300_000),
  from: '2027-01-31T17:00:00.000Z',
  until: '2027-02-06T17:00:00.000Z',
  uses: 100,
  usesPerBuyer: 1,
  used: 3,
  given: dong(105_000),
  products: null,
  state: 'open',
  ...change,
});

export const voucherList = (...vouchers: OfficeVoucher[]): OfficeVoucherList => ({
  vouchers,
  products: [{ id: idOf(1), title }],
});

/** A hat for 350 000 ₫, on sale for 300 000 ₫. */
export const salePrices = (): SalePriceList => ({
  products: [
    {
      id: idOf(1),
      title,
      price: dong(350_000),
      sales: [
        {
          id: idOf(82),
          price: dong(300_000),
          from: '2027-01-31T17:00:00.000Z',
          until: '2027-02-06T17:00:00.000Z',
          isNow: true,
        },
      ],
    },
  ],
});
