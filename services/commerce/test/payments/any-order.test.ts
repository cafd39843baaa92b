import { expect } from 'chai';
import { SweepUnpaidOrders } from '../../src/modules/ordering/jobs/sweep-unpaid-orders.job.js';
import { AskSilentCheckouts, WatchCheckouts, WatchMoney } from '../../src/modules/payments/index.js';
import { aPaidGiftVoucher, expectOwedOnVoucher } from '../support/gift-vouchers.js';
import { untilQuiet } from '../support/money.js';
import { expectAgreement } from '../support/order-agrees.js';
import { orderIdOf, statusOf } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aWorker } from '../support/process.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { randomness, type Random } from '../support/randomness.js';
import { startService, type RunningService } from '../support/service.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM, CALM_NETWORK, WEBHOOK_SECRET } from '../support/stripe-sandbox.js';
import { aTriedOrder, type TriedOrder } from '../support/tried-order.js';

/** A few each time; `npm run test:long` asks for more. `MONEY_SEEDS=137` or `100-200` runs these again, `MONEY_STORIES=1` tells what happened. */
const [FIRST = 1, LAST = FIRST] = (process.env['MONEY_SEEDS'] ?? '1-6').split('-').map(Number);

/**
 * One order each, with everything that can happen to money: by card, by transfer and at the door, too little, too much, twice,
 * late, for nobody, told twice or never; a deposit first, and the rest or not; refunds by officers, buyers, the provider and by hand; disputes; parcels
 * that go on and back; workers that die. Whatever the order of events: in the end they all agree.
 */
describe('an order whose money does what it likes', () => {
  let shop: Shop;
  let second: RunningService;
  let officers: TestPerson[];
  let artisans: [TestPerson, TestPerson];
  let products: TestProduct[] = [];
  let made: TestProduct;
  /** What officers were let do, in all of them. */
  const moves = new Set<string>();
  let worker: Awaited<ReturnType<typeof aWorker>> | undefined;

  before(async function () {
    this.timeout(120_000);
    shop = await openShop();
    second = await startService({ beside: shop.service, env: ofProvider() });
    const [first, other] = [await aCooperative().at(shop.service), await aCooperative().at(shop.service)];
    officers = [await anOfficer().of(first).at(shop.service), await anOfficer().of(other).at(shop.service)];
    // One rate that is round and one that is not; the second cooperative takes no euros.
    await takes(officers[0]!, 'USD', 26_180);
    await takes(officers[0]!, 'EUR', 30_517);
    await takes(officers[1]!, 'USD', 25_000);
    artisans = [await anArtisan().of(first).at(shop.service), await anArtisan().of(other).at(shop.service)];
    made = await aProduct().by(artisans[0]).madeToOrder(5_000).asking(30).withPieces(0).at(shop);
  });
  after(async () => {
    await worker?.kill();
    await second.stop();
    await shop.stop();
  });

  const takes = async ({ client }: TestPerson, currency: string, dong: number): Promise<void> => {
    const { status } = await client.post('/api/v1/office/exchange-rates', { currency, dong });
    expect(status).to.equal(200);
  };

  for (let seed = FIRST; seed <= LAST; seed++) {
    it(`agrees with its parcels, pieces, provider, bank and books (seed ${seed})`, async function () {
      this.timeout(120_000);
      await fillShelves();
      const random = randomness(seed * 7_919);
      const [rival, wanted] = await choose(random);
      const both = { shop, second: { ...shop, service: second } };
      // Every third is paid in part by a gift voucher.
      const voucher = seed % 3 === 2 ? await aPaidGiftVoucher(shop, 100_000) : undefined;
      // And another third is made to order, of which a deposit is paid first.
      const hasDeposit = seed % 3 === 0;
      const around = { ...both, officers, killWorker, giftCode: voucher?.code, hasDeposit };
      const asked = hasDeposit ? [made, ...wanted.filter((product) => product !== rival)] : wanted;
      const tried = await aTriedOrder(around, asked, hasDeposit ? undefined : rival, random);
      try {
        for (let left = 4 + random(12); left > 0; left--) await tried.act();
        await evening(tried);
        await expectAgreement(shop, officers, tried);
        if (voucher) await expectOwedOnVoucher(shop, voucher.order);
        for (const move of tried.moves) moves.add(move);
        await settle(tried);
        await expectAgreement(shop, officers, tried);
        expect((await statusOf(shop, tried.order.secret)).payback?.due.amount ?? '0').to.equal('0');
        if (voucher) await expectOwedOnVoucher(shop, voucher.order);
        await shelvesAgree();
        if (process.env['MONEY_STORIES']) console.log(tried.story.join('\n'));
      } catch (error) {
        throw new Error(`Seed ${seed}: ${String(error)}\n${tried.story.join('\n')}`, { cause: error });
      }
    });
  }

  // In fewer it depends on who is faster.
  if (LAST - FIRST >= 89)
    it('goes all the way, in one sequence or another', () => {
      expect([...moves]).to.include.members(['pack', 'send', 'deliver', 'cash', 'undo', 'refund', 'cancel']);
    });

  const ofProvider = (): Record<string, string> => ({
    STRIPE_API_BASE: shop.sandbox.url,
    STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  });

  /** What is sold stays sold, so that there is always something new. */
  async function fillShelves(): Promise<void> {
    const left = await Promise.all(products.map((product) => inStock(shop, product)));
    if (left.length > 0 && left.every((pieces) => pieces >= 4)) return;
    const [ours, theirs] = artisans;
    const some = aProduct().withPieces(40);
    products = [
      await some.costing(250_000n).by(ours).at(shop),
      await some.costing(120_000n).by(ours).at(shop),
      await some.costing(333_333n).by(theirs).at(shop),
    ];
  }

  /** Mostly what there is enough of; sometimes the only piece, which somebody else wants as well. */
  async function choose(random: Random): Promise<[TestProduct | undefined, TestProduct[]]> {
    if (random(5) === 0) {
      const rival = await aProduct().by(products[0]!.artisan).at(shop);
      return [rival, random(2) === 0 ? [rival] : [rival, products[1]!]];
    }
    const wanted = products.filter(() => random(2) === 0);
    return [undefined, wanted.length > 0 ? wanted : [products[0]!]];
  }

  async function killWorker(): Promise<void> {
    await worker?.kill();
    worker = await aWorker(shop.service, ofProvider());
  }

  /** The network is calm, every question asked, every job done. Refusals may last: then they are owed. */
  async function evening(tried: TriedOrder): Promise<void> {
    await shop.sandbox.turn(CALM_NETWORK);
    await tried.tellTheRest();
    await shop.expire(await orderIdOf(shop, tried.order)).catch(() => undefined);
    await askEverything();
    await tried.tellTheRest();
    await askEverything();
  }

  /** Nothing is in anybody's way any more, and people do what waits for them. */
  async function settle(tried: TriedOrder): Promise<void> {
    await shop.sandbox.turn(CALM);
    await shop.query(`update payments.refunds set next_try_at = now() where next_try_at is not null`);
    await askEverything();
    await tried.payBackAll();
    await untilQuiet(shop);
  }

  async function askEverything(): Promise<void> {
    await untilQuiet(shop);
    await shop.service.get(AskSilentCheckouts).handle();
    await shop.service.get(WatchCheckouts).handle();
    await shop.service.get(SweepUnpaidOrders).handle();
    await shop.query(
      `update payments.captures set captured_at = captured_at - interval '11 minutes' where owner is null`,
    );
    await shop.query('update payments.captures set next_look_at = now() where next_look_at is not null');
    await shop.service.get(WatchMoney).handle();
    await untilQuiet(shop);
  }

  /** No order is open now, so every piece is sold to an order that has it, or for sale. */
  async function shelvesAgree(): Promise<void> {
    const ids = products.map(({ id }) => id);
    const wrong = `select count(*) from inventory.items where product_id = any($1) and state not in ('for-sale', 'sold')`;
    expect(await count(shop, wrong, [ids]), 'pieces neither for sale nor sold').to.equal(0);
  }
});
