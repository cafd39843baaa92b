import {
  BuyGiftVoucher,
  OrderPageQueries,
} from '../../../services/commerce/dist/src/modules/ordering/index.js';
import type { SeedOrders } from '../content.ts';
import { daysBefore, drawMoment, minutesAfter } from './calendar.ts';
import { Dice } from './dice.ts';
import { drawGift, drawGuest } from './guests.ts';
import { transfer, transferFor } from './paying.ts';
import type { PlannedGiftVoucher } from './planned-order.ts';
import type { Scene } from './scene.ts';

/** Of the first one a part is spent, the other one waits for its owner. */
const GIVEN: readonly (readonly [number, number])[] = [
  [88, 1_000_000],
  [13, 500_000],
];
const FIRST_GIVER = 920;
const FIRST_RECIPIENT = 600;

export const planGiftVouchers = (orders: SeedOrders, seed: number, now: Date): PlannedGiftVoucher[] =>
  GIVEN.map(([daysAgo, amountVnd], nth) => {
    const dice = new Dice(seed + FIRST_GIVER + nth);
    const { name: recipient, note = '' } = drawGift(orders, FIRST_RECIPIENT + nth, dice);
    return {
      at: drawMoment(dice, daysBefore(now, daysAgo + 0.5), daysBefore(now, daysAgo)),
      giver: drawGuest(orders, FIRST_GIVER + nth, dice, false),
      ...{ recipient, note, amountVnd },
    };
  });

/** By transfer; the page of the order then shows its code. */
export function buyGiftVoucher(scene: Scene, voucher: PlannedGiftVoucher): void {
  const { app, timetable, giftVouchers } = scene;
  const { at, giver, recipient, note, amountVnd } = voucher;
  const { buyer, language } = giver;
  const paidAt = minutesAfter(at, 6);
  timetable.plan(at, async () => {
    const bought = await app.get(BuyGiftVoucher).execute({
      ...{ buyer, language, recipient, note, payment: 'transfer' },
      amount: { amount: String(amountVnd), currency: 'VND' },
    });
    timetable.plan(paidAt, () => transfer(scene, transferFor(bought), BigInt(amountVnd), paidAt));
    timetable.plan(minutesAfter(paidAt, 1), async () => {
      const { giftVoucher } = await app.get(OrderPageQueries).page(bought.secret);
      giftVouchers.set(voucher, { secret: bought.secret, code: giftVoucher!.code! });
    });
  });
}

/** What is left on all that were bought. */
export async function leftOnVouchers({ app, giftVouchers }: Scene): Promise<bigint> {
  const left = [...giftVouchers.values()].map(async ({ secret }) => {
    const { giftVoucher } = await app.get(OrderPageQueries).page(secret);
    return BigInt(giftVoucher!.left.amount);
  });
  return (await Promise.all(left)).reduce((sum, each) => sum + each, 0n);
}
