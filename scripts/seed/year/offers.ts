import type { INestApplicationContext } from '@nestjs/common';
import { SetSalePrice } from '../../../services/commerce/dist/src/modules/catalog/index.js';
import { SetExchangeRate, SetPickUp } from '../../../services/commerce/dist/src/modules/ordering/index.js';
import { AddVoucher } from '../../../services/commerce/dist/src/modules/vouchers/index.js';
import { dayBegins, dayOf } from '../../../services/commerce/dist/src/kernel/day.js';
import { money } from '../../../services/commerce/dist/src/kernel/money.js';
import type { SeedOrders } from '../content.ts';
import { DAY_MS } from './calendar.ts';
import type { Stall } from './planned-order.ts';
import { FAIR_CODE_DAYS } from './presents.ts';
import { anOfficer, asOfficer, type Scene } from './scene.ts';

/** Prices of today are as without the year: the demo's sale is still to come. */
const SALE_BEGINS_IN_DAYS = 14;
const SALE_DAYS = 10;
/** Of the price, in tenths. */
const SALE_TENTHS = 9n;
const STEP_VND = 1_000n;

/** The codes of a cooperative, as its year begins. */
export async function giveCodes(
  scene: Scene,
  { cooperative }: Stall,
  { vouchers }: SeedOrders,
  began: Date,
): Promise<void> {
  const last = dayOf(new Date(began.getTime() + FAIR_CODE_DAYS * DAY_MS));
  for (const [nth, { code, percent }] of vouchers.entries()) {
    await scene.app.get(AddVoucher).execute({
      officer: anOfficer(scene, cooperative),
      voucher: {
        ...{ code, takes: { kind: 'percent', percent }, least: { amount: '0', currency: 'VND' } },
        ...{ from: null, until: nth === 0 ? last : null },
        ...{ uses: null, usesPerBuyer: 1, productIds: null },
      },
    });
  }
}

/** Buyers may fetch what they bought, and cards are charged in dollars and euros. */
export async function openToAll(
  { app }: Scene,
  { cooperative }: Stall,
  { pickUp, exchangeRates }: SeedOrders,
): Promise<void> {
  const officer = asOfficer(cooperative, cooperative.officer);
  await app.get(SetPickUp).execute({ officer, place: pickUp });
  for (const rate of exchangeRates) await app.get(SetExchangeRate).execute({ officer, ...rate });
}

/** In two weeks something costs less for some days. */
export async function announceSale(
  app: INestApplicationContext,
  { cooperative, shelf }: Stall,
  now: Date,
): Promise<void> {
  const { product, productId } = shelf.at(-1)!;
  const from = dayBegins(dayOf(new Date(now.getTime() + SALE_BEGINS_IN_DAYS * DAY_MS)));
  const price = (BigInt(product.priceVnd) * SALE_TENTHS) / 10n;
  await app.get(SetSalePrice).execute({
    officer: { userId: cooperative.officer.userId, cooperativeId: cooperative.id },
    ...{ productId, from, until: new Date(from.getTime() + SALE_DAYS * DAY_MS) },
    price: money(price - (price % STEP_VND), 'VND'),
  });
}
