import { randomUUID } from 'node:crypto';
import { officeParcel, type OfficeParcel, type OrderStatus, type PlacedOrder } from '../../api/orders.js';
import type { RailOfBuyer } from '../../api/payments.js';
import type { Quote } from '../../api/quotes.js';
import type { UnmatchedTransferList } from '../../api/transfers.js';
import { contentFor, HOA, paybacksOf, signedNotice, unmatchedTransfers } from './bank.js';
import { letItsDayPass } from './deposits.js';
import { aCartWithCode } from './gift-vouchers.js';
import type { Answer, HttpClient } from './http-client.js';
import { certified, finishPiece, moveWork, workOf } from './making.js';
import { aSecondPage, dashboard, deliver, untilQuiet } from './money.js';
import { moveParcel } from './office-parcels.js';
import { aBuyer, anOrder, orderIdOf, quoteFor, randomAddress, statusOf } from './orders.js';
import type { TestPerson } from './people.js';
import type { TestProduct } from './products.js';
import { oneOf, type Random } from './randomness.js';
import type { Shop } from './shop.js';
import { CARDS } from './stripe-sandbox.js';

/** A transfer that the bank has, whether it told of it or not. */
interface Transfer {
  reference: string;
  amount: number;
  content: string;
}

export interface Surroundings {
  shop: Shop;
  /** The same service by its second process. */
  second: Shop;
  officers: readonly TestPerson[];
  /** A gift voucher pays a part of the order, by this code. */
  giftCode?: string | undefined;
  /** It is paid in two parts, for something of it is made. */
  hasDeposit?: boolean | undefined;
  /** A real worker dies in the middle of whatever it does, and another starts. */
  killWorker: () => Promise<void>;
}

/** What one order went through, and what is known of its money outside of the service. */
export interface TriedOrder {
  order: PlacedOrder;
  /** What happened, in words, for who looks for a fault. */
  story: string[];
  /** Everything that ever came to the bank account for it. */
  transfers: Transfer[];
  /** What the provider sent back without being asked by the service. */
  sentByOthers: number;
  /** What officers noted that they sent back by hand. */
  paidBack: number;
  /** What officers noted that came from the door. */
  cash: number;
  /** What officers did with its parcels, and were let do. */
  moves: Set<string>;
  /** One more thing happens to it. */
  act(): Promise<void>;
  /** All that the network or the bank kept to itself is told after all. */
  tellTheRest(): Promise<void>;
  /** The buyer says where to, and officers send all that is due. */
  payBackAll(): Promise<void>;
}

/**
 * One order to which anything may happen, in any order and as often as the random numbers like. Whatever is asked
 * is answered: what makes no sense at the time is refused with a sentence.
 */
export async function aTriedOrder(
  { shop, second, officers, giftCode, hasDeposit, killWorker }: Surroundings,
  products: readonly TestProduct[],
  rival: TestProduct | undefined,
  random: Random,
): Promise<TriedOrder> {
  const untold: Transfer[] = [];
  const url = (): Shop => oneOf(random, [shop, second]);
  const person = aBuyer();
  // Two cooperatives send two parcels, and nobody pays for half an order at the door.
  const isOfOne = new Set(products.map(({ artisan }) => artisan.cooperativeId)).size === 1;
  const rails: readonly RailOfBuyer[] =
    isOfOne && !giftCode && !hasDeposit ? ['card', 'transfer', 'on-delivery'] : ['card', 'transfer'];
  const payment = oneOf(random, rails);
  const wish = anOrder().with({ payment, buyer: person });
  const quantities = products.map((product) => (product === rival ? 1 : 1 + random(2)));
  products.forEach((product, nth) => wish.of(product, quantities[nth]!));
  const quote = await quoteFor(shop, wish.request().lines!);
  const charges = payment === 'card' && !giftCode && !hasDeposit ? quote.charges : [];
  if (hasDeposit && quote.deposit) wish.with({ deposit: quote.deposit, expectedReadyBy: lastDayOf(quote) });
  const charge = random(2) === 0 ? undefined : charges[random(Math.max(1, charges.length))];
  if (charge) wish.with({ charge });
  if (giftCode)
    wish.with({ cart: await aCartWithCode(shop, wish.request().lines!, giftCode), lines: undefined });
  const order = await wish.placedAt(shop);
  const status = (): Promise<OrderStatus> => statusOf(shop, order.secret);
  const first = await status();
  /** What is asked for; a gift voucher pays the rest. */
  const total = Number((first.deposit?.amount ?? first.total).amount) - Number(first.voucherPaid.amount);
  const asCharged = async (intent: string, dong: number): Promise<number> => {
    const { currency } = await dashboard(shop).paymentIntents.retrieve(intent);
    return currency === 'vnd' ? dong : Math.max(1, Math.floor((dong * Number(charge?.amount)) / total));
  };

  const tried: TriedOrder = {
    order,
    story: [],
    transfers: [],
    sentByOthers: 0,
    paidBack: 0,
    cash: 0,
    moves: new Set(),
    async act() {
      // Two things in the same moment are what finds most.
      if (random(4) > 0) return one();
      await Promise.all([one(), one()]);
    },
    async tellTheRest() {
      await importStatement();
      for (const transfer of await ownUnmatched()) await match(transfer.id);
    },
    payBackAll,
  };

  const tell = (text: string): void => void tried.story.push(text);
  if (charge) tell(`the card is charged ${charge.amount} ${charge.currency} for ${total}`);

  async function ask(what: string, answer: Promise<Answer<unknown>>): Promise<Answer<unknown>> {
    const given = await answer;
    const { status: code, body } = given;
    tell(`${what}: ${code}${code < 400 ? '' : ` ${(body as { code?: string }).code ?? ''}`}`);
    if (code >= 500) throw new Error(`${what} was answered ${code}: ${JSON.stringify(body)}`);
    const { detail } = body as { detail?: string };
    if (code >= 400 && !detail)
      throw new Error(`${what} was refused without a sentence: ${JSON.stringify(body)}`);
    return given;
  }

  const buyer = (): HttpClient => url().service.client();
  const ofOrder = (path: string): string => `/api/v1/orders/${order.secret}/${path}`;

  async function notify(transfer: Transfer): Promise<void> {
    const { reference, amount } = transfer;
    await ask(`notice ${reference.slice(0, 6)} of ${amount}`, signedNotice(url(), transfer));
  }

  async function transfer(amount: number, content = contentFor(order)): Promise<void> {
    const made = { reference: `FT${randomUUID().slice(0, 12)}`, amount, content };
    tried.transfers.push(made);
    switch (random(6)) {
      case 0:
        tell(`a transfer of ${amount} that nobody tells of yet`);
        untold.push(made);
        return;
      case 1:
        await Promise.all([notify(made), notify(made)]);
        return;
      case 2:
        await notify(made);
        untold.push(made);
        return;
      default:
        await notify(made);
    }
  }

  async function missing(): Promise<number> {
    const { transfer: open } = await status();
    return Number(open?.amount.amount ?? total);
  }

  /** One letter of the code is another, or there is none. */
  const misspelt = (): string =>
    random(2) === 0 ? 'chuyen tien mua non' : `CK ${order.code.replaceAll('-', '').slice(0, -2)}XX`;

  async function importStatement(): Promise<void> {
    const told = untold.splice(0);
    const rows = told.map(
      ({ reference, amount, content }) => `30/11/2026 19:04:05,${reference},,${amount},0,"${content}"`,
    );
    const csv = ['Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung', ...rows].join('\n');
    if (rows.length === 0) return;
    await ask(
      `statement of ${rows.length}`,
      officers[0]!.client.send('POST', '/api/v1/office/statements', csv, { 'content-type': 'text/csv' }),
    );
  }

  async function ownUnmatched(): Promise<UnmatchedTransferList['transfers']> {
    const own = new Set(tried.transfers.map(({ reference }) => reference));
    return (await unmatchedTransfers(officers[0]!)).filter(({ reference }) => own.has(reference));
  }

  /** By an officer of a cooperative that the order has a parcel of. */
  const match = (id: string): Promise<unknown> => {
    const officer = officers.find(
      ({ cooperativeId }) => cooperativeId === products[0]!.artisan.cooperativeId,
    )!;
    const body = { orderCode: order.code };
    return ask('matched by hand', officer.client.post(`/api/v1/office/transfers/${id}/match`, body));
  };

  async function parcels(): Promise<{ officer: TestPerson; parcel: OfficeParcel }[]> {
    const { rows } = await shop.query<{ id: string; cooperativeId: string }>(
      `select p.id, p.cooperative_id as "cooperativeId" from fulfilment.parcels p
       join ordering.orders o on o.id = p.order_id where o.code = $1 order by p.id`,
      [order.code],
    );
    return Promise.all(
      rows.map(async ({ id, cooperativeId }) => {
        const officer = officers.find((it) => it.cooperativeId === cooperativeId)!;
        const answer = await officer.client.get(`/api/v1/office/parcels/${id}`);
        return { officer, parcel: officeParcel.parse(answer.body) };
      }),
    );
  }

  async function newestCode(): Promise<string | undefined> {
    const { rows } = await shop.query<{ text: string }>(
      'select text from accounts.outbox where recipient = $1 order by created_at desc, id desc limit 1',
      [person.phone],
    );
    return /^\d{6}/.exec(rows[0]?.text ?? '')?.[0];
  }

  async function moveOne(
    verb: string,
    bodyOf?: (parcel: OfficeParcel) => object,
  ): Promise<Answer<unknown> | undefined> {
    const all = await parcels();
    if (all.length === 0) return undefined;
    const { officer, parcel } = oneOf(random, all);
    const answer = await ask(
      `officer: ${verb} (${parcel.state})`,
      moveParcel(officer, parcel.id, verb, bodyOf?.(parcel)),
    );
    if (answer.status === 200) tried.moves.add(verb);
    // What is said as people say it is never refused for how it is said: else nobody would notice that nothing moves.
    if (answer.status === 422 && !bodyOf)
      throw new Error(`${verb} was told wrongly: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  function someOf(parcel: OfficeParcel): object {
    const line = oneOf(random, parcel.lines);
    const part = oneOf(random, [0.2, 0.5, 1, 1]);
    const dong = (amount: number): object => ({
      amount: String(Math.max(1, Math.floor(amount))),
      currency: 'VND',
    });
    const lines = [{ id: line.id, amount: dong(Number(line.total.amount) * part) }];
    const shipping = random(3) === 0 ? dong(35_000 * part) : null;
    return { lines: random(5) === 0 ? [] : lines, shipping, reason: 'Vành nón bị nứt' };
  }

  async function intents(): Promise<string[]> {
    const { rows } = await shop.query<{ id: string }>(
      `select c.intent_id as id from payments.captures c join ordering.orders o on o.id = c.order_id
       where o.code = $1 and c.rail = 'card' order by c.captured_at`,
      [order.code],
    );
    return rows.map(({ id }) => id);
  }

  /** In the provider's own dashboard; some of it makes no sense at the time, and the provider says so. */
  async function atProvider(what: string, act: (intent: string) => Promise<unknown>): Promise<void> {
    const all = await intents();
    if (all.length === 0) return;
    const done = await act(oneOf(random, all)).then(
      () => true,
      () => false,
    );
    tell(`${what}${done ? '' : ' (refused)'}`);
  }

  async function payBackAll(): Promise<void> {
    await nameAccount();
    for (const { officer, id } of await dueOnes()) await send(officer, id);
  }

  async function dueOnes(): Promise<{ officer: TestPerson; id: string; amount: number }[]> {
    const all = await Promise.all(
      officers.map(async (officer) =>
        (await paybacksOf(officer, order)).map(({ id, amount }) => ({
          officer,
          id,
          amount: Number(amount.amount),
        })),
      ),
    );
    const seen = new Set<string>();
    return all.flat().filter(({ id }) => !seen.has(id) && seen.add(id));
  }

  const nameAccount = (): Promise<unknown> =>
    ask(
      'account named',
      // Buyers come from everywhere, also where hundreds of them are tried.
      buyer().post(ofOrder('payback-account'), HOA, { 'x-forwarded-for': randomAddress() }),
    );

  async function send(officer: TestPerson, id: string): Promise<void> {
    const due = (await dueOnes()).find((it) => it.id === id);
    const sent = await ask(
      'sent by hand',
      officer.client.post(`/api/v1/office/paybacks/${id}/sent`, { reference: 'FT26334999' }),
    );
    if (sent.status === 200) tried.paidBack += due?.amount ?? 0;
  }

  const acts: Record<string, () => Promise<unknown>> = {
    transferExactly: async () => transfer(await missing()),
    transferTotal: () => transfer(total),
    transferPart: () => transfer(Math.max(1, Math.floor(total * oneOf(random, [0.01, 0.3, 0.7])))),
    transferMore: async () => transfer((await missing()) + oneOf(random, [1, 5_000, total])),
    transferMisspelt: () => transfer(total, misspelt()),
    importStatement,
    matchByHand: async () => {
      for (const { id } of await ownUnmatched()) await match(id);
    },
    payByCard: async () => {
      const { payUrl } = await status();
      if (!payUrl) return;
      const card = oneOf(random, [CARDS.good, CARDS.good, CARDS.good, CARDS.declined, CARDS.disputed]);
      const paid = await shop.sandbox.pay(payUrl, card);
      tell(`card ${card.slice(-4)}: ${paid ? 'paid' : 'not taken'}`);
    },
    payOnSecondPage: async () => {
      const paid = await shop.sandbox.pay(await aSecondPage(shop, order));
      tell(`paid on a second page: ${paid ? 'yes' : 'no'}`);
    },
    changeRail: () => {
      const payment = oneOf(random, rails);
      return ask(`pays by ${payment} now`, buyer().post(ofOrder('payment'), { payment }));
    },
    payAgain: () => ask('comes to pay again', buyer().post(ofOrder('payment'))),
    cancel: () => ask('buyer cancels', buyer().post(ofOrder('cancel'))),
    expire: async () => {
      tell('time is over');
      await shop.expire(await orderIdOf(shop, order));
    },
    pack: () => moveOne('pack'),
    send: () => moveOne('send'),
    deliver: () => moveOne('deliver'),
    undo: () => moveOne('undo', ({ state }) => ({ move: state === 'sent' ? 'sent' : 'packed' })),
    refundPart: () => moveOne('refund', someOf),
    cancelParcel: () => moveOne('cancel', () => ({ reason: 'Hết nguyên liệu' })),
    acceptRefund: () => moveOne('accept-refund'),
    refundAtProvider: () => {
      const amount = Math.max(1, Math.floor(total * oneOf(random, [0.1, 0.5, 1])));
      return atProvider(`provider sends back ${amount}`, async (payment_intent) => {
        await dashboard(shop).refunds.create({
          payment_intent,
          amount: await asCharged(payment_intent, amount),
        });
        tried.sentByOthers += amount;
      });
    },
    failRefund: () =>
      atProvider('a refund fails', async (payment_intent) => {
        const { data } = await dashboard(shop).refunds.list({ payment_intent, limit: 5 });
        await shop.sandbox.control(`refunds/${String(data[0]?.id)}/fail`);
      }),
    dispute: () => {
      const amount = Math.max(1, Math.floor(total * oneOf(random, [0.3, 1])));
      const inquiry = random(3) === 0;
      return atProvider(`${inquiry ? 'asked' : 'disputed'} for ${amount}`, async (payment_intent) =>
        shop.sandbox.control('disputes', {
          payment_intent,
          amount: await asCharged(payment_intent, amount),
          inquiry,
        }),
      );
    },
    closeDispute: () => {
      const outcome = oneOf(random, ['won', 'lost']);
      return atProvider(`dispute ${outcome}`, async (payment_intent) => {
        const { data } = await dashboard(shop).disputes.list({ payment_intent, limit: 1 });
        await shop.sandbox.control(`disputes/${String(data[0]?.id)}/close`, { outcome });
      });
    },
    weather: async () => {
      const switches = {
        drop: random(3) === 0,
        duplicate: random(2) === 0,
        reorder: random(3) === 0,
        delay: random(60),
        refuseRefunds: random(3) === 0,
      };
      tell(`weather ${JSON.stringify(switches)}`);
      await shop.sandbox.turn(switches);
    },
    repeatNews: async () => {
      const { data } = await dashboard(shop).events.list({ limit: 6 });
      for (const event of data) await ask('old news', deliver(url(), JSON.stringify(event)));
    },
    nameAccount,
    sendByHand: async () => {
      const due = await dueOnes();
      // Two officers press at the same time.
      await Promise.all(due.slice(0, 2).flatMap(({ officer, id }) => [send(officer, id), send(officer, id)]));
    },
    killWorker: async () => {
      tell('a worker is killed');
      await killWorker();
    },
    confirm: async () => {
      const code = random(4) === 0 ? '000000' : await newestCode();
      // Somebody presses twice.
      const confirm = () =>
        ask(
          `code ${code ? 'typed in' : 'made up'}`,
          buyer().post(ofOrder('confirm'), { code: code ?? '123456' }),
        );
      await Promise.all(random(4) === 0 ? [confirm(), confirm()] : [confirm()]);
    },
    askCode: () => ask('another code', buyer().post(ofOrder('confirmation-code'))),
    cash: async () => {
      // Two officers count the same notes.
      const answers = await Promise.all(
        random(3) === 0 ? [moveOne('cash'), moveOne('cash')] : [moveOne('cash')],
      );
      if (answers.some((answer) => answer?.status === 200)) tried.cash = total;
    },
    work: async () => {
      for (const { artisan } of products) await workOn(artisan);
    },
    finishAll: async () => {
      for (const { artisan } of products) for (let step = 0; step < 5; step += 1) await workOn(artisan, true);
    },
    letRestPass: async () => {
      tell('the day of the rest is over');
      await letItsDayPass(shop, order);
    },
    waitInVain: async () => {
      await acts['finishAll']!();
      await untilQuiet(shop);
      await acts['letRestPass']!();
      await moveOne(oneOf(random, ['extend-rest', 'call-off-rest', 'call-off-rest']));
    },
    extendRest: () => moveOne('extend-rest'),
    callOffRest: () => moveOne('call-off-rest'),
    refuseAtDoor: () => moveOne('refused', () => ({ reason: 'Người nhận không lấy hàng' })),
    rivalBuys: async () => {
      if (!rival) return;
      const answer = await anOrder().of(rival).sendTo(shop);
      tell(`somebody else buys: ${answer.status}`);
      if (answer.status === 201) await shop.sandbox.pay(answer.body.payUrl);
    },
  };

  /** What is likely while an order waits for its money, and afterwards; all of it may happen at any time. */
  const WAITING = [
    'transferExactly',
    'transferExactly',
    'transferPart',
    'transferPart',
    'transferMore',
    'transferTotal',
    'transferMisspelt',
    'payByCard',
    'payByCard',
    'changeRail',
    'payAgain',
    'cancel',
    'expire',
    'payOnSecondPage',
    'confirm',
    'confirm',
    'askCode',
    'rivalBuys',
    'weather',
    'importStatement',
    'matchByHand',
  ];
  const PAID = [
    'pack',
    'pack',
    'send',
    'deliver',
    'cash',
    'cash',
    'refuseAtDoor',
    'undo',
    'refundPart',
    'refundPart',
    'refundPart',
    'cancelParcel',
    'acceptRefund',
    'refundAtProvider',
    'failRefund',
    'dispute',
    'closeDispute',
    'weather',
    'repeatNews',
    'nameAccount',
    'sendByHand',
    'cancel',
    'transferPart',
    'transferTotal',
    'payOnSecondPage',
    'killWorker',
  ];

  /** What goes on at the door, so that more than the first step of it is gone. */
  const AT_THE_DOOR: Partial<Record<OrderStatus['state'], readonly string[]>> = {
    placed: ['confirm'],
    confirmed: ['pack', 'send'],
    packed: ['send'],
    sent: ['deliver', 'refuseAtDoor'],
    delivered: ['cash', 'cash', 'refuseAtDoor'],
  };

  /** While the rest beside a deposit is to come. */
  const DEPOSITED = [
    ...['work', 'work', 'work', 'finishAll', 'finishAll', 'payAgain', 'payByCard', 'payByCard'],
    ...['transferExactly', 'transferExactly', 'transferPart', 'transferMore', 'changeRail'],
    ...[
      'letRestPass',
      'extendRest',
      'callOffRest',
      'waitInVain',
      'waitInVain',
      'cancel',
      'cancelParcel',
      'refundPart',
    ],
    ...[
      'refundAtProvider',
      'dispute',
      'closeDispute',
      'weather',
      'repeatNews',
      'killWorker',
      'importStatement',
    ],
  ];

  /** One step of the next work of the order: its maker accepts, begins, finishes or cannot. */
  async function workOn(artisan: TestPerson, isWilling = random(5) > 0): Promise<void> {
    const next = (await workOf(artisan)).find(({ orderCode }) => orderCode === order.code);
    if (!next) return;
    const { id, state } = next;
    if (!isWilling)
      return void (await ask('maker: refused', moveWork(artisan, id, 'refused', 'Hết lá non.')));
    const to = { wanted: 'accepted', accepted: 'started' }[state as string];
    if (to) return void (await ask(`maker: ${to}`, moveWork(artisan, id, to)));
    if (state !== 'started') return;
    const finished = await ask('maker: a piece is finished', finishPiece(artisan, id));
    const { pieceId } = finished.body as { pieceId?: string };
    if (pieceId && random(3) > 0) await certified(shop, pieceId);
  }

  async function one(): Promise<void> {
    const { state, payment, deposit } = await status();
    if (deposit?.isPaid && state === 'confirmed' && random(6) > 0)
      return void (await acts[oneOf(random, DEPOSITED)]!());
    const door = payment === 'on-delivery' ? AT_THE_DOOR[state] : undefined;
    if (door && random(4) > 0) return void (await acts[oneOf(random, door)]!());
    const likely = random(6) === 0 ? Object.keys(acts) : state === 'placed' ? WAITING : PAID;
    await acts[oneOf(random, likely)]!();
  }

  return tried;
}

const lastDayOf = ({ parcels }: Quote): string =>
  parcels
    .flatMap(({ lines }) => lines.flatMap(({ readyBy }) => readyBy ?? []))
    .sort()
    .at(-1)!;
