import { randomUUID } from 'node:crypto';
import {
  ConfirmOrder,
  OpenCart,
  PlaceOrder,
  QuoteCart,
  SetCartVoucher,
  ShowCart,
} from '../../../services/commerce/dist/src/modules/ordering/index.js';
import {
  AskSilentCheckouts,
  FollowIntent,
  RecordTransfer,
} from '../../../services/commerce/dist/src/modules/payments/index.js';
import { money } from '../../../services/commerce/dist/src/kernel/money.js';
import { Config } from '../../../services/commerce/dist/src/platform/config/config.js';
import { UnitOfWork } from '../../../services/commerce/dist/src/platform/unit-of-work.js';
import { minutesAfter } from './calendar.ts';
import type { PlannedOrder } from './planned-order.ts';
import type { Scene } from './scene.ts';

export interface BoughtOrder {
  planned: PlannedOrder;
  code: string;
  secret: string;
  payUrl: string;
  /** Beside what a gift voucher paid; of what is made, the deposit. */
  toPay: bigint;
}

/** The buyer sends the order off, at the price that the shop says. */
export async function place(scene: Scene, planned: PlannedOrder): Promise<BoughtOrder> {
  const { rail, gift } = planned;
  const { buyer, language, address, abroad } = planned.guest;
  const { from, quote, pickUp } = await fillCart(scene, planned);
  const charge = quote.charges.find(({ currency }) => currency === planned.charge);
  if (planned.charge && !charge)
    throw new Error(`No card is charged in ${planned.charge} for ${buyer.email}.`);
  // Who lets something be made pays a part first, where its workshop takes one.
  const deposit = (planned.fate === 'being-made' && quote.deposit) || undefined;
  const readyBy = quote.parcels.flatMap((parcel) => parcel.lines.map((line) => line.readyBy ?? ''));
  if (rail === 'card') await scene.cards?.putClock(planned.at);
  const { code, secret, payUrl } = await scene.app.get(PlaceOrder).execute({
    ...{ buyer, language, gift, charge, deposit },
    ...(planned.fetchedFrom ? { pickUp } : { address, abroad }),
    ...from,
    payment: rail,
    expectedTotal: quote.total,
    expectedReadyBy: readyBy.sort().at(-1) || undefined,
  });
  if (deposit) scene.deposits.push(BigInt(deposit.amount));
  return { planned, code, secret, payUrl, toPay: BigInt((deposit ?? quote.toPay).amount) };
}

/** Codes are put into a cart; where there are none, the lines are enough. */
async function fillCart({ app, giftVouchers }: Scene, planned: PlannedOrder) {
  const lines = planned.lines.map(({ shelved, quantity }) => ({ productId: shelved.productId, quantity }));
  const { countryCode, provinceCode } = planned.guest;
  const pickUp = planned.fetchedFrom === undefined ? [] : [planned.fetchedFrom];
  const paidBy = planned.giftVoucher && giftVouchers.get(planned.giftVoucher)!.code;
  const codes = [planned.voucher, paidBy].filter((code) => code !== undefined);
  if (codes.length === 0) {
    const quote = await app.get(QuoteCart).execute({ lines, countryCode, provinceCode, pickUp });
    return { from: { lines }, quote, pickUp };
  }
  const { secret } = await app.get(OpenCart).execute({ lines });
  for (const code of codes) await app.get(SetCartVoucher).execute({ secret, code });
  const { quote } = await app
    .get(ShowCart)
    .execute({ secret, countryCode, provinceCode, pickUp: pickUp.join() });
  return { from: { cart: secret }, quote: quote!, pickUp };
}

/** The money comes, or the code from the telephone is typed in; `then` is when the order is sold. */
export function pay(scene: Scene, bought: BoughtOrder, then: (at: Date) => Promise<void>): void {
  const { app, timetable, cards, toldTo } = scene;
  const { at, rail, guest } = bought.planned;
  const soon = minutesAfter(at, 3 + scene.dice.below(9));
  if (bought.toPay === 0n) {
    timetable.plan(soon, () => then(soon));
  } else if (rail === 'card') {
    timetable.plan(minutesAfter(at, 2), async () => {
      await cards?.putClock(minutesAfter(at, 2));
      await cards?.pay(bought.payUrl, holderOf(guest.buyer.name));
    });
    timetable.plan(soon, async () => {
      await app.get(AskSilentCheckouts).handle();
      await then(soon);
    });
  } else if (rail === 'transfer') {
    timetable.plan(soon, async () => {
      const sent = bought.planned.isOverpaid ? bought.toPay * 10n : bought.toPay;
      await transfer(scene, transferFor(bought), sent, soon);
      await then(soon);
    });
  } else {
    timetable.plan(soon, async () => {
      const code = /\d{6}/.exec(toldTo(guest.buyer.phone))![0];
      await app.get(ConfirmOrder).execute({ secret: bought.secret, code });
      await then(soon);
    });
  }
}

/** As buyers' banks write it. */
export const transferFor = ({ code }: { code: string }): string =>
  `MBVCB ${code.replaceAll('-', '')} chuyen tien`;

/** Money comes to the house's bank account. */
export async function transfer({ app }: Scene, content: string, amount: bigint, at: Date): Promise<void> {
  await app.get(UnitOfWork).run((tx) =>
    app.get(RecordTransfer).within(tx, {
      source: 'sepay',
      accountNumber: app.get(Config).bank!.accountNumber,
      reference: `FT${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`,
      amount: money(amount, 'VND'),
      content,
      happenedAt: at,
    }),
  );
}

/** The provider is asked what became of the money. */
export async function followCard({ app, cards }: Scene, { payUrl }: BoughtOrder, at: Date): Promise<void> {
  await cards!.putClock(at);
  await app.get(FollowIntent).execute({ intentId: await cards!.intentOf(payUrl) });
}

/** As it stands on a card: in capitals, without marks. */
const holderOf = (name: string): string =>
  name.replace(/ \(.*/, '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
