import { randomUUID } from 'node:crypto';
import {
  ConfirmOrder,
  NamePaybackAccount,
  NotePaybackSent,
  OfficePaybacksQueries,
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
import type { SeededCooperative } from '../people.ts';
import { minutesAfter } from './calendar.ts';
import type { PlannedOrder } from './planned-order.ts';
import { anOfficer, type Scene } from './scene.ts';

/** No bank gives such a number: whoever scans the demo's code to pay back sends nothing to anybody. */
const BUYERS_ACCOUNT = { bankBin: '970405', accountNumber: '0000000000000' };

export interface BoughtOrder {
  planned: PlannedOrder;
  code: string;
  secret: string;
  payUrl: string;
  total: bigint;
}

/** The buyer sends the order off, at the price that the shop says. */
export async function place(scene: Scene, planned: PlannedOrder): Promise<BoughtOrder> {
  const { rail, gift } = planned;
  const { buyer, language, address, abroad } = planned.guest;
  const { from, quote } = await fillCart(scene, planned);
  const readyBy = quote.parcels.flatMap((parcel) => parcel.lines.map((line) => line.readyBy ?? ''));
  if (rail === 'card') await scene.cards?.putClock(planned.at);
  const { code, secret, payUrl } = await scene.app.get(PlaceOrder).execute({
    ...{ buyer, language, address, abroad, gift },
    ...from,
    payment: rail,
    expectedTotal: quote.total,
    expectedReadyBy: readyBy.sort().at(-1) || undefined,
  });
  return { planned, code, secret, payUrl, total: BigInt(quote.total.amount) };
}

/** A code is put into a cart; where there is none, the lines are enough. */
async function fillCart({ app }: Scene, { guest, lines: planned, voucher }: PlannedOrder) {
  const lines = planned.map(({ shelved, quantity }) => ({ productId: shelved.productId, quantity }));
  const { countryCode, provinceCode } = guest;
  if (voucher === undefined) {
    return { from: { lines }, quote: await app.get(QuoteCart).execute({ lines, countryCode, provinceCode }) };
  }
  const { secret } = await app.get(OpenCart).execute({ lines });
  await app.get(SetCartVoucher).execute({ secret, code: voucher });
  const { quote } = await app.get(ShowCart).execute({ secret, countryCode, provinceCode });
  return { from: { cart: secret }, quote: quote! };
}

/** The money comes, or the code from the telephone is typed in; `then` is when the order is sold. */
export function pay(scene: Scene, bought: BoughtOrder, then: (at: Date) => Promise<void>): void {
  const { app, timetable, cards, toldTo } = scene;
  const { at, rail, guest } = bought.planned;
  const soon = minutesAfter(at, 3 + scene.dice.below(9));
  if (rail === 'card') {
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
      await transfer(scene, `MBVCB ${bought.code.replaceAll('-', '')} chuyen tien`, bought.total, soon);
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

/** What is due back goes back: by card it has been sent already and is seen to arrive, else an officer sends it. */
export async function moneyGoesBack(
  scene: Scene,
  bought: BoughtOrder,
  cooperative: SeededCooperative,
  at: Date,
): Promise<void> {
  const { app } = scene;
  const { rail, guest } = bought.planned;
  if (rail === 'card') return followCard(scene, bought, at);
  await nameAccount(scene, bought);
  const officer = anOfficer(scene, cooperative);
  const { paybacks } = await app.get(OfficePaybacksQueries).list(officer, 100);
  for (const { id } of paybacks.filter(({ orderCode }) => orderCode === bought.code)) {
    const reference = `FT${guest.buyer.phone.slice(-6)}`;
    await app.get(NotePaybackSent).execute({ officer, paybackId: id, reference, digest: undefined });
  }
}

/** The buyer says where the money goes that came by transfer or at the door. */
export async function nameAccount({ app }: Scene, { secret, planned }: BoughtOrder): Promise<void> {
  const accountName = planned.guest.buyer.name.replace(/ \(.*/, '');
  await app.get(NamePaybackAccount).execute(secret, { ...BUYERS_ACCOUNT, accountName });
}

/** The provider is asked what became of the money. */
export async function followCard({ app, cards }: Scene, { payUrl }: BoughtOrder, at: Date): Promise<void> {
  await cards!.putClock(at);
  await app.get(FollowIntent).execute({ intentId: await cards!.intentOf(payUrl) });
}

/** As it stands on a card: in capitals, without marks. */
const holderOf = (name: string): string =>
  name.replace(/ \(.*/, '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toUpperCase();
