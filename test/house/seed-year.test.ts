import { expect } from 'chai';
import { readSeedOrders, readSeedPeople, readSeedProducts } from '../../scripts/seed/content.ts';
import type { SeededCooperative } from '../../scripts/seed/people.ts';
import type { ShelvedProduct } from '../../scripts/seed/pieces.ts';
import { comesBack, planYear } from '../../scripts/seed/year/plan.ts';
import type { PlannedOrder, Rail, Stall } from '../../scripts/seed/year/planned-order.ts';
import { planGiftVouchers } from '../../scripts/seed/year/gift-vouchers.ts';
import { planSeldom } from '../../scripts/seed/year/seldom.ts';
import { planMarkets } from '../../scripts/seed/year/market-days.ts';
import { Timetable } from '../../scripts/seed/year/timetable.ts';

const DAY_MS = 86_400_000;
const ALL_RAILS: Rail[] = ['card', 'transfer', 'on-delivery'];
/** Before Tết, in a festival, in between, at the end of a year. */
const DAYS = ['2026-11-30', '2027-01-20', '2027-03-03', '2027-06-15', '2027-12-31'].map(
  (day) => new Date(`${day}T10:00:00+07:00`),
);

/** The demo's cooperatives with all that their villages make. */
async function demoStalls(): Promise<Stall[]> {
  const [{ cooperatives }, products] = [await readSeedPeople(), await readSeedProducts()];
  return cooperatives.map((cooperative) => {
    const own = products.filter(({ village }) => cooperative.villages.includes(village));
    const shelved = own.map((product) => ({ product, productId: product.slug }) as ShelvedProduct);
    return {
      cooperative: { ...cooperative, id: cooperative.slug } as unknown as SeededCooperative,
      shelf: shelved.filter(({ product }) => !product.madeToOrder),
      madeToOrder: shelved.filter(({ product }) => product.madeToOrder),
    };
  });
}

/** What a newcomer signs in to. */
const homeStall = async (): Promise<Stall> =>
  (await demoStalls()).find(({ madeToOrder }) => madeToOrder.length > 0)!;

async function aYear(now: Date, hasCards = true): Promise<PlannedOrder[]> {
  const [stalls, { cooperative }] = [await demoStalls(), await homeStall()];
  return planYear(stalls, await readSeedOrders(), cooperative, { seed: 1802, now, hasCards });
}

describe('the demo’s year', () => {
  it('is of a hundred orders and more, by all ways to pay, all of them in the last twelve months', async () => {
    for (const now of DAYS) {
      const year = await aYear(now);
      expect(year.length).to.be.within(100, 150);
      expect([...new Set(year.map(({ rail }) => rail))].sort()).to.deep.equal([...ALL_RAILS].sort());
      for (const { at } of year) {
        expect(at.getTime()).to.be.within(now.getTime() - 365 * DAY_MS, now.getTime());
        expect(at.getTime(), 'the first rates').to.be.at.least(Date.UTC(2026, 0, 1));
      }
    }
  });

  it('has the same buyers, goods and ends whatever day it is lived on', async () => {
    const told = async (now: Date) =>
      (await aYear(now))
        .map(({ guest, lines, fate }) => [guest.buyer.email, fate, lines.length].join(' '))
        .sort();
    expect(await told(DAYS[0]!)).to.deep.equal(await told(DAYS[3]!));
  });

  it('marks each buyer as demo, and writes to nobody who could be there', async () => {
    for (const { guest } of await aYear(DAYS[0]!)) {
      const { name, email, phone } = guest.buyer;
      expect(name).to.match(guest.language === 'vi' ? /\(minh hoạ\)$/ : /\(demo\)$/);
      expect(email).to.match(/@example\.com$/);
      expect(phone).to.match(/^\+(84900002\d{3}|3319900\d{4}|120255501\d\d|447700900\d{3}|61491570\d{3})$/);
    }
  });

  it('asks for money at a door only in the country, for one parcel, and never for much', async () => {
    for (const { guest, lines } of (await aYear(DAYS[0]!)).filter(({ rail }) => rail === 'on-delivery')) {
      expect(guest.countryCode).to.equal('VN');
      expect(
        lines.reduce((sum, { shelved, quantity }) => sum + shelved.product.priceVnd * quantity, 0),
      ).to.be.below(3_000_000);
    }
  });

  it('has presents to others in the country, from somebody else', async () => {
    for (const now of DAYS) {
      const given = (await aYear(now)).filter(({ gift }) => gift);
      expect(given.length).to.be.at.least(5);
      for (const { gift, guest } of given) {
        expect(guest.countryCode).to.equal('VN');
        expect(gift!.name).to.match(/\(minh hoạ\)$/);
        expect(gift!.phone).to.match(/^\+849000025\d\d$/);
      }
    }
  });

  it('has codes of the one cooperative that gives them, one of which was for a fair', async () => {
    const { vouchers } = await readSeedOrders();
    const { shelf } = await homeStall();
    const own = new Set(shelf.map(({ productId }) => productId));
    for (const now of DAYS) {
      const coded = (await aYear(now)).filter(({ voucher }) => voucher);
      const codes = new Set(coded.map(({ voucher }) => voucher!));
      expect([...codes].sort()).to.deep.equal(vouchers.map(({ code }) => code).sort());
      for (const { lines, rail, fate } of coded) {
        expect(rail).to.not.equal('on-delivery');
        expect(fate).to.equal('kept');
        expect(lines.every(({ shelved }) => own.has(shelved.productId))).to.equal(true);
      }
    }
  });

  it('has days at a market, in the morning, each with pieces that are not those of the other', async () => {
    const home = await homeStall();
    for (const now of DAYS) {
      const markets = planMarkets(home, now);
      const taken = markets.flatMap(({ lines }) => lines.map(({ shelved }) => shelved.productId));
      expect(markets).to.have.length(2);
      expect(new Set(taken).size).to.equal(taken.length);
      for (const { at } of markets) {
        expect(at.toISOString()).to.contain('T00:30:00');
        expect(at.getTime()).to.be.within(now.getTime() - 365 * DAY_MS, now.getTime() - DAY_MS);
      }
    }
  });

  describe('what is bought seldom', () => {
    const seldomAt = async (now: Date, hasCards = true) => {
      const orders = await readSeedOrders();
      const giftVouchers = planGiftVouchers(orders, 1802, now);
      const seldom = planSeldom(await homeStall(), orders, giftVouchers, { seed: 1802, now, hasCards });
      return { orders, giftVouchers, seldom };
    };
    const goods = ({ lines }: PlannedOrder) =>
      lines.reduce((sum, { shelved, quantity }) => sum + shelved.product.priceVnd * quantity, 0);

    it('is all of one cooperative, stays with its buyers, and took place in the last twelve months', async () => {
      const own = new Set((await homeStall()).shelf.map(({ productId }) => productId));
      for (const now of DAYS) {
        const { seldom } = await seldomAt(now);
        expect(seldom).to.have.length(7);
        for (const { lines, fate, at } of seldom) {
          expect(fate).to.equal('kept');
          expect(lines.every(({ shelved }) => own.has(shelved.productId))).to.equal(true);
          expect(at.getTime()).to.be.within(now.getTime() - 200 * DAY_MS, now.getTime() - DAY_MS);
        }
      }
    });

    it('is fetched once long ago and once this week, by people of the country', async () => {
      for (const now of DAYS) {
        const fetched = (await seldomAt(now)).seldom.filter(({ fetchedFrom }) => fetchedFrom);
        const daysAgo = fetched.map(({ at }) => (now.getTime() - at.getTime()) / DAY_MS);
        expect(fetched.map(({ guest }) => guest.countryCode)).to.deep.equal(['VN', 'VN']);
        expect(daysAgo[0]).to.be.above(60);
        // Ready by the day after, and not handed over before the fourth after that.
        expect(daysAgo[1]).to.be.within(2.5, 4);
      }
    });

    it('is charged in the money of those who live there, by card alone', async () => {
      const charged = async (hasCards: boolean) =>
        (await seldomAt(DAYS[0]!, hasCards)).seldom.filter(({ charge }) => charge);
      expect(
        (await charged(true)).map(({ charge, rail, guest }) => [charge, rail, guest.countryCode]),
      ).to.deep.equal([
        ['USD', 'card', 'US'],
        ['EUR', 'card', 'FR'],
      ]);
      expect(await charged(false)).to.deep.equal([]);
    });

    it('is paid with a gift voucher that was bought before, and has more than it costs', async () => {
      for (const now of DAYS) {
        const { seldom, giftVouchers } = await seldomAt(now);
        const [order, ...more] = seldom.filter(({ giftVoucher }) => giftVoucher);
        expect(more).to.deep.equal([]);
        expect(order!.giftVoucher).to.equal(giftVouchers[0]);
        expect(order!.at.getTime()).to.be.above(giftVouchers[0]!.at.getTime() + DAY_MS);
        // What sending costs at most is a part of it.
        expect(goods(order!) + 100_000).to.be.below(giftVouchers[0]!.amountVnd);
        for (const { giver, recipient } of giftVouchers) {
          expect(giver.buyer.name).to.match(/\(minh hoạ\)$/);
          expect(recipient).to.match(/\(minh hoạ\)$/);
        }
      }
    });

    it('is of an edition that has room for all that are made of it', async () => {
      const { seldom } = await seldomAt(DAYS[0]!);
      const ofEdition = (order: PlannedOrder) =>
        order.lines.find(({ shelved }) => shelved.product.edition !== undefined);
      expect(ofEdition(seldom.find(ofEdition)!)).to.include({ quantity: 1 });
      for (const now of DAYS) {
        const { shelved } = ofEdition(seldom.find(ofEdition)!)!;
        const sold = [
          ...(await aYear(now)),
          ...(await seldomAt(now)).seldom,
          ...planMarkets(await homeStall(), now),
        ]
          .flatMap(({ lines }) => lines)
          .filter((line) => line.shelved.productId === shelved.productId)
          .reduce((sum, { quantity }) => sum + quantity, 0);
        expect(sold + shelved.product.pieces).to.be.below(shelved.product.edition!);
      }
    });

    it('is paid with so much too much that what goes back needs two persons', async () => {
      const [order, ...more] = (await seldomAt(DAYS[0]!)).seldom.filter(({ isOverpaid }) => isOverpaid);
      expect(more).to.deep.equal([]);
      expect(order!.rail).to.equal('transfer');
      expect(goods(order!) * 9).to.be.at.least(5_000_000);
    });
  });

  it('is over for all whose pieces come back, so that the shop has what it has without it', async () => {
    for (const now of DAYS) {
      for (const order of (await aYear(now)).filter((it) => comesBack(it) && it.fate !== 'payback-waiting')) {
        expect(now.getTime() - order.at.getTime()).to.be.at.least(24 * DAY_MS);
      }
    }
  });

  it('leaves the share of cards to transfers where cards are a real provider’s', async () => {
    const year = await aYear(DAYS[0]!, false);
    expect(year.some(({ rail, fate }) => rail === 'card' || fate === 'disputed')).to.equal(false);
    expect(year.length).to.be.within(100, 150);
  });

  it('is lived in order of time, and what would be later than today is still to come', async () => {
    const timetable = new Timetable(new Date(10));
    const lived: number[] = [];
    const step = (at: number, then?: () => void) =>
      timetable.plan(new Date(at), async () => {
        lived.push(at);
        then?.();
        await Promise.resolve();
      });
    step(7);
    step(2, () => step(5));
    step(12);
    await timetable.live(
      () => undefined,
      () => Promise.resolve(),
    );
    expect(lived).to.deep.equal([2, 5, 7]);
  });
});
