import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../../../services/commerce/dist/src/kernel/clock.js';
import { SettleActs } from '../../../services/commerce/dist/src/modules/certificates/index.js';
import { BooksQueries } from '../../../services/commerce/dist/src/modules/ledger/index.js';
import { Config } from '../../../services/commerce/dist/src/platform/config/config.js';
import { DueJobs } from '../../../services/commerce/dist/src/platform/jobs/due-jobs.js';
import type { SeedOrders } from '../content.ts';
import type { SealingHost } from '../sealing.ts';
import { sendAbroad } from './abroad.ts';
import { DAY_MS, workdayAfter, yearBegins } from './calendar.ts';
import { CardHouse } from './card-house.ts';
import { Dice } from './dice.ts';
import { buyGiftVoucher, leftOnVouchers, planGiftVouchers } from './gift-vouchers.ts';
import { live } from './lives.ts';
import { keepMessages, takeNewsUntold } from './nobody-told.ts';
import { transfer } from './paying.ts';
import { type MarketDay, planMarkets } from './market-days.ts';
import { sellAtMarket } from './market.ts';
import { announceSale, giveCodes, openToAll } from './offers.ts';
import { comesBack, planYear } from './plan.ts';
import type { PlannedGiftVoucher, PlannedOrder } from './planned-order.ts';
import type { Scene } from './scene.ts';
import { planSeldom } from './seldom.ts';
import { type FilledStall, type MadePieces, sealSoldPieces, type Sold } from './sold-pieces.ts';
import { Timetable } from './timetable.ts';

/** Any number: another one is another year. */
const SEED = 1802;
const SETTLE_LIMIT_MS = 60_000;
const STRAY_VND = 180_000n;

interface WhoseYear {
  stalls: readonly FilledStall[];
  orders: SeedOrders;
  /** Whose office a newcomer sees. */
  home: FilledStall;
}

interface PlannedYear extends WhoseYear {
  now: Date;
  planned: readonly PlannedOrder[];
  markets: readonly MarketDay[];
  giftVouchers: readonly PlannedGiftVoucher[];
  /** Of both, what stays with its buyer. */
  sold: readonly Sold[];
}

export interface DemoYear extends PlannedYear {
  made: MadePieces;
}

export function planDemoYear(config: Config, whose: WhoseYear): PlannedYear {
  const { stalls, orders, home } = whose;
  const now = new Date();
  const hasCards = CardHouse.of(config) !== undefined;
  const chance = { seed: SEED, now, hasCards };
  const giftVouchers = planGiftVouchers(orders, SEED, now);
  const planned = [
    ...planYear(stalls, orders, home.cooperative, chance),
    ...planSeldom(home, orders, giftVouchers, chance),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const markets = planMarkets(home, now);
  const sold = [...planned.filter((order) => !comesBack(order)), ...markets];
  return { ...whose, now, planned, markets, giftVouchers, sold };
}

/**
 * Lives through the demo's last twelve months in order of time, with the service's own use cases and its clock at each
 * moment. No worker may run beside it: what jobs bring about is done here, at the moment at which it was due.
 *
 * @returns how many orders were placed
 */
export async function liveYear(
  app: INestApplicationContext,
  host: SealingHost,
  { stalls, orders, home, now, planned, markets, giftVouchers, made }: DemoYear,
): Promise<number> {
  const cards = CardHouse.of(app.get(Config));
  const serialOf = await sealSoldPieces(app, host, made);
  if (!(await app.get(SettleActs).execute({ until: 'final', limitMs: SETTLE_LIMIT_MS })))
    throw new Error('The chain has not sealed the pieces of the demo’s year in time.');

  let moment: Date | undefined;
  app.get(Clock).now = () => moment ?? new Date();
  // On sale since the beginning, they are bought before those that the shop has left.
  moment = yearBegins(now);
  await app.get(DueJobs).doAll();
  for (const { cooperative } of stalls) await sendAbroad(app, cooperative, orders);

  const timetable = new Timetable(now);
  const dice = new Dice(SEED);
  const cooperativeOf = (slug: string) =>
    stalls.find(({ cooperative }) => cooperative.slug === slug)!.cooperative;
  const toldTo = keepMessages(app);
  const scene: Scene = {
    ...{ app, timetable, dice, cards, toldTo, serialOf, cooperativeOf },
    words: orders.words,
    giftVouchers: new Map(),
    deposits: [],
  };
  await giveCodes(scene, home, orders, moment);
  await openToAll(scene, home, orders);
  for (const voucher of giftVouchers) buyGiftVoucher(scene, voucher);
  for (const order of planned) live(scene, order);
  for (const market of markets) sellAtMarket(scene, market, orders.market, market !== markets.at(-1));
  const strayAt = workdayAfter(new Date(now.getTime() - 2 * DAY_MS), 0, dice);
  timetable.plan(strayAt, () => transfer(scene, orders.words.strayTransfer, STRAY_VND, strayAt));
  await cards?.close();
  await timetable.live(
    (at) => (moment = at),
    () => app.get(DueJobs).doAll(),
  );
  moment = undefined;
  await app.get(DueJobs).doAll();
  await cards?.open(new Date());
  await announceSale(app, home, now);
  await takeNewsUntold(app);
  await requireBalance(scene);
  return planned.length + giftVouchers.length;
}

/** A year whose books do not come to zero would be shown to everybody as true. */
async function requireBalance(scene: Scene): Promise<void> {
  const balances = await scene.app.get(BooksQueries).balances();
  const sum = balances.reduce((total, { balance }) => total + balance.amount, 0n);
  const on = (name: string) => balances.find(({ account }) => account === name)?.balance.amount ?? 0n;
  // What is being made is paid in part, and the buyer's until the rest is there.
  const untaken = -on('buyer-deposit') - scene.deposits.reduce((all, it) => all + it, 0n);
  if (sum !== 0n || untaken !== 0n)
    throw new Error(`The books of the demo's year come to ${sum} ₫, with ${untaken} ₫ that nobody took.`);
  const owed = -on('gift-voucher');
  const left = await leftOnVouchers(scene);
  if (owed !== left) throw new Error(`The books owe ${owed} ₫ on gift vouchers, which have ${left} ₫.`);
}
