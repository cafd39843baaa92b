import type { PickUpPlace } from '@daulang/commerce/api/pick-up';
import type { ShippingRateList } from '@daulang/commerce/api/shipping';
import type { TariffCodeList } from '@daulang/commerce/api/tariff-codes';
import { dong } from './common.ts';

const houseRate = {
  steps: [{ fromGrams: 0, amount: dong(35_000) }],
  freeFrom: dong(1_000_000),
  validFrom: null,
};

export const aPickUpPlace: PickUpPlace = {
  ...{ street: '1 Phạm Văn Đồng', ward: 'Phường Vỹ Dạ', province: 'Thành phố Huế', daysToFetch: 14 },
  open: { vi: 'Thứ hai đến thứ bảy', en: 'Monday to Saturday' },
};

export const shippingRates = (change: Partial<ShippingRateList> = {}): ShippingRateList => ({
  rates: ['inner', 'near', 'far'].map((destination) => ({ destination, ...houseRate })),
  groups: { inner: ['Thành phố Huế'], near: ['Thành phố Đà Nẵng', 'Tỉnh Quảng Trị'] },
  provinces: [
    { code: '48', name: 'Thành phố Đà Nẵng', group: 'near' },
    { code: '01', name: 'Thành phố Hà Nội', group: 'far' },
    { code: '46', name: 'Thành phố Huế', group: 'inner' },
  ],
  groupedSince: null,
  pickUp: null,
  deliveryDays: null,
  ...change,
});

/** Hats by the house's code, and bronze, which has several. */
export const tariffCodes = (change: Partial<TariffCodeList['crafts'][number]> = {}): TariffCodeList => ({
  crafts: [
    {
      ...{
        craft: 'bronze',
        name: { vi: 'Đúc đồng', en: 'Bronze casting' },
        code: null,
        since: null,
        house: null,
      },
      ...change,
    },
    {
      ...{ craft: 'conical-hats', name: { vi: 'Nón lá', en: 'Conical hats' }, code: '650400', since: null },
      house: { code: '650400', words: { vi: 'Mũ nón tết bện', en: 'Plaited hats' } },
    },
  ],
});
