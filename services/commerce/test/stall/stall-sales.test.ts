import { expect } from 'chai';
import type { PieceAlong, StallReceiptPage } from '../../api/stall.js';
import { ReceiveSales } from '../../src/modules/stall/use-cases/receive-sales.js';
import { transferFor, unmatchedTransfers } from '../support/bank.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { balances, movedSince, salesOf, untilQuiet } from '../support/money.js';
import { anOrder, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import {
  aPhone,
  aSaleOf,
  askClose,
  askSales,
  atStalls,
  closeDay,
  sendSale,
  sendSales,
  stallsOf,
  takeAlong,
  type TestPhone,
} from '../support/stall.js';
import { startService } from '../support/service.js';

/** A hat costs 250 000 ₫. */
describe('a sale at a stall', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(60)));
  });
  after(() => shop.stop());

  const along = async (pieces = 1, seller = artisan): Promise<[TestPhone, ...PieceAlong[]]> => {
    const phone = await aPhone(seller);
    const stall = await takeAlong(phone, { products: [{ productId: hat.id, count: pieces }] });
    return [phone, ...stall.pieces];
  };
  const orders = ({ code }: PieceAlong) =>
    count(shop, 'select count(*) from ordering.orders where code = $1', [code]);
  const receiptOf = async ({ receipt }: PieceAlong) =>
    (await shop.service.client().get<StallReceiptPage>(`/api/v1/stall/receipts/${receipt}`)).body;
  const callBack = ({ id }: TestPhone) =>
    atStalls(officer, `phones/${id}/call-back`, { reason: 'Máy rơi ở chợ.' });

  it('in cash is an order that its buyer has, and in the books the seller’s to hand in', async () => {
    const before = await balances(shop);
    const [phone, piece] = await along();
    const on = await receiptOf(piece!);
    expect([on.state, on.paid, on.soldAt]).to.deep.equal(['on-its-way', null, null]);
    const sale = aSaleOf(piece!);
    const { sales, stall } = await sendSales(phone, sale);
    expect(sales).to.deep.equal([{ id: sale.id, outcome: 'counted', hash: sale.hash, refusal: null }]);
    expect(stall.pieces).to.deep.equal([]);
    expect([stall.sold, stall.cash.amount]).to.deep.equal([1, '250000']);
    await untilQuiet(shop);
    const order = await statusOf(shop, piece!.receipt);
    expect(order).to.deep.include({ code: piece!.code, state: 'delivered', payment: 'cash' });
    expect(order.total.amount).to.equal('250000');
    expect(order.history.map(({ state }) => state)).to.deep.equal(['placed', 'paid', 'delivered']);
    expect(order.parcels[0]!.lines[0]!.pieces).to.deep.equal([piece!.number]);
    expect(await receiptOf(piece!)).to.deep.include({ state: 'sold', paid: 'cash', soldAt: sale.soldAt });
    const moved = await movedSince(shop, before);
    expect(moved['seller-cash']).to.equal(250_000n);
    expect(moved.shipping, 'nothing was sent').to.equal(undefined);
    expect(moved['artisan-payable']).to.equal(-203_750n);
    expect(Object.values(moved).reduce((sum, amount) => sum! + amount!, 0n)).to.equal(0n);
    expect(
      await count(shop, 'select count(*) from letters.letters where recipient = $1', ['buyer']),
    ).to.equal(0);
  });

  it('is counted once however often it is sent, and another one under its id is refused', async () => {
    const [phone, piece] = await along();
    const sale = aSaleOf(piece!);
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendSale(phone, sale)));
    for (const answer of answers) expect(answer).to.deep.include({ outcome: 'counted', hash: sale.hash });
    await untilQuiet(shop);
    expect(await orders(piece!)).to.equal(1);
    expect(await salesOf(shop, piece!)).to.equal(1);
    const other = aSaleOf(piece!, { id: sale.id, paid: 'transfer' });
    expect(await sendSale(phone, other)).to.deep.include({
      outcome: 'refused',
      refusal: 'stall.sale-differs',
      hash: null,
    });
    const [another] = await along();
    expect((await sendSale(another, sale)).refusal, 'from another phone').to.equal('stall.sale-differs');
  });

  it('for less has a reason, and is never for more; a card has its slip', async () => {
    const [phone, piece, second, third] = await along(3);
    const refusal = async (change: Parameters<typeof aSaleOf>[1]) =>
      (await sendSale(phone, aSaleOf(piece!, change))).refusal;
    expect(await refusal({ price: '250001' })).to.equal('stall.price-too-high');
    expect(await refusal({ price: '249999' })).to.equal('stall.price-reason-missing');
    expect(await refusal({ paid: 'card-slip' })).to.equal('stall.slip-missing');
    const altered = { ...aSaleOf(piece!), price: '1000' };
    expect((await sendSale(phone, altered)).refusal).to.equal('stall.sale-hash-wrong');
    expect((await sendSale(phone, aSaleOf({ ...piece!, id: hat.id }))).refusal).to.equal(
      'stall.piece-never-along',
    );
    expect(await orders(piece!), 'nothing of it was done').to.equal(0);
    const cheaper = aSaleOf(second!, { price: '200000', priceReason: 'Khách mua hai chiếc.' });
    const byCard = aSaleOf(third!, { paid: 'card-slip', slip: '004512' });
    const bad = aSaleOf(piece!, { price: '250001' });
    const { sales } = await sendSales(phone, bad, cheaper, byCard);
    expect(sales.map(({ outcome }) => outcome)).to.deep.equal(['refused', 'counted', 'counted']);
    await untilQuiet(shop);
    expect((await statusOf(shop, second!.receipt)).total.amount).to.equal('200000');
    expect((await statusOf(shop, third!.receipt)).payment).to.equal('card-slip');
  });

  it('that is no sale at all is told so, whole', async () => {
    const [phone, piece] = await along();
    const sale = aSaleOf(piece!);
    for (const wrong of [
      { ...sale, id: '7b1c3f6e-3a4f-4f7e-9d39-0a3f5f1f2a10' },
      { ...sale, price: '0' },
      { ...sale, price: '-5' },
      { ...sale, currency: 'USD' },
      { ...sale, paid: 'promise' },
      { ...sale, soldAt: 'yesterday' },
      { ...sale, extra: 1 },
      {},
    ])
      expect((await askSales(phone, [wrong])).status, JSON.stringify(wrong)).to.equal(400);
    expect(
      (
        await askSales(
          phone,
          Array.from({ length: 51 }, () => aSaleOf(piece!)),
        )
      ).status,
    ).to.equal(400);
  });

  it('by transfer is paid when the bank tells of it', async () => {
    const before = await balances(shop);
    const [phone, piece] = await along();
    await sendSale(phone, aSaleOf(piece!, { paid: 'transfer' }));
    await untilQuiet(shop);
    expect((await statusOf(shop, piece!.receipt)).history.map(({ state }) => state)).to.deep.equal([
      'placed',
      'delivered',
    ]);
    expect((await stallsOf(officer)).awaited.map(({ code }) => code)).to.include(piece!.code);
    expect(await movedSince(shop, before), 'no money, no books').to.deep.equal({});
    await transferFor(shop, piece!, 250_000);
    await untilQuiet(shop);
    expect((await movedSince(shop, before)).bank).to.equal(250_000n);
    expect(await salesOf(shop, piece!)).to.equal(1);
    expect((await stallsOf(officer)).awaited.map(({ code }) => code)).to.not.include(piece!.code);
  });

  it('by transfer finds the money that the bank told of before the phone was within reach', async () => {
    const [phone, piece] = await along();
    await transferFor(shop, piece!, 250_000);
    const waits = async () =>
      (await unmatchedTransfers(officer)).some(({ content }) =>
        content.includes(piece!.code.replaceAll('-', '')),
      );
    expect(await waits()).to.equal(true);
    await sendSale(phone, aSaleOf(piece!, { paid: 'transfer' }));
    await untilQuiet(shop);
    expect(await waits()).to.equal(false);
    expect(await salesOf(shop, piece!)).to.equal(1);
  });

  it('has a moment between taking along and sending, whatever the phone’s clock says', async () => {
    const [phone, early, late] = await along(2);
    await sendSale(phone, aSaleOf(early!, { soldAt: '1999-01-01T00:00:00.000Z' }));
    await sendSale(phone, aSaleOf(late!, { soldAt: '2099-01-01T00:00:00.000Z' }));
    for (const { receipt } of [early!, late!]) {
      const { placedAt } = await statusOf(shop, receipt);
      expect(Math.abs(Date.parse(placedAt) - shop.now().getTime())).to.be.below(60_000);
    }
  });

  describe('never conflicts', () => {
    it('with another of the same piece: the database takes one, the other is looked at', async () => {
      const [phone, piece] = await along();
      const sales = Array.from({ length: 6 }, () => aSaleOf(piece!));
      const answers = await Promise.all(sales.map((sale) => sendSale(phone, sale)));
      expect(answers.filter(({ outcome }) => outcome === 'counted')).to.have.length(1);
      expect(answers.filter(({ outcome }) => outcome === 'set-aside')).to.have.length(5);
      expect(await orders(piece!)).to.equal(1);
      const waiting = (await stallsOf(officer)).lateSales.filter(({ number }) => number === piece!.number);
      expect(waiting.map(({ because, isFree }) => [because, isFree])).to.deep.equal(
        Array(5).fill(['sold-before', false]),
      );
    });

    it('with one in the shop, nor with another phone, after a phone was called back', async () => {
      const one = await aProduct().by(artisan).at(shop);
      const [phone, other] = [await aPhone(artisan), await aPhone(artisan)];
      const wish = { products: [{ productId: one.id, count: 1 }] };
      const [piece] = (await takeAlong(phone, wish)).pieces;
      await callBack(phone);
      const [again] = (await takeAlong(other, wish)).pieces;
      const [late, good] = [aSaleOf(piece!), aSaleOf(again!)];
      const [lateAnswer, goodAnswer] = await Promise.all([sendSale(phone, late), sendSale(other, good)]);
      expect(goodAnswer.outcome).to.equal('counted');
      expect(lateAnswer).to.deep.include({ outcome: 'set-aside', hash: late.hash });
      const order = await anOrder().of(one).sendTo(shop);
      expect(problemIn(order).code).to.equal('inventory.out-of-stock');
      expect(
        await count(shop, 'select count(*) from inventory.sales where piece_id = $1', [piece!.id]),
      ).to.equal(1);
    });

    it('when the answer was lost and another process is asked again', async () => {
      const [phone, piece] = await along();
      const sale = aSaleOf(piece!);
      await sendSale(phone, sale);
      const second = await startService({ beside: shop.service, jobs: false });
      try {
        const inHand = { phoneId: phone.id, secret: phone.secret, userId: artisan.userId };
        const again = await second.get(ReceiveSales).execute({ ...inHand, sales: [sale], undone: [] });
        expect(again.sales).to.deep.equal([
          { id: sale.id, outcome: 'counted', hash: sale.hash, refusal: null },
        ]);
      } finally {
        await second.stop();
      }
      expect(await orders(piece!)).to.equal(1);
    });
  });

  describe('of a piece that was called back', () => {
    const late = async (): Promise<{ piece: PieceAlong; id: string }> => {
      const [phone, piece] = await along();
      await callBack(phone);
      const { id } = await sendSale(phone, aSaleOf(piece!));
      return { piece: piece!, id };
    };

    it('is counted when an officer says so, once, while nobody else has the piece', async () => {
      const { piece, id } = await late();
      expect(await receiptOf(piece)).to.deep.include({ state: 'looked-at' });
      const shown = (await stallsOf(officer)).lateSales.find((it) => it.id === id)!;
      expect(shown).to.deep.include({ because: 'called-back', isFree: true, number: piece.number });
      const decision = { decision: 'count', note: 'Đã gọi cho mệ, đúng là bán rồi.' };
      expect((await atStalls(stranger, `late-sales/${id}`, decision)).status).to.equal(404);
      expect((await atStalls(officer, `late-sales/${id}`, { ...decision, note: '' })).status).to.equal(400);
      expect((await atStalls(officer, `late-sales/${id}`, decision)).status).to.equal(200);
      expect((await atStalls(officer, `late-sales/${id}`, decision)).status, 'once').to.equal(404);
      await untilQuiet(shop);
      expect((await statusOf(shop, piece.receipt)).state).to.equal('delivered');
      expect(await salesOf(shop, piece)).to.equal(1);
    });

    it('cannot be counted when the shop sold the piece; both facts stay', async () => {
      const one = await aProduct().by(artisan).at(shop);
      const phone = await aPhone(artisan);
      const [piece] = (await takeAlong(phone, { products: [{ productId: one.id, count: 1 }] })).pieces;
      await callBack(phone);
      await eventually('it is in the shop', async () => (await inStock(shop, one)) === 1);
      const order = await anOrder().of(one).paidAt(shop);
      const { id } = await sendSale(phone, aSaleOf(piece!));
      const counted = { decision: 'count', note: 'Thử tính.' };
      const refused = await atStalls(officer, `late-sales/${id}`, counted);
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'stall.piece-elsewhere']);
      expect((await stallsOf(officer)).lateSales.find((it) => it.id === id)?.isFree).to.equal(false);
      const dismissed = { decision: 'dismiss', note: 'Đã trả tiền lại cho khách ở chợ.' };
      expect((await atStalls(officer, `late-sales/${id}`, dismissed)).status).to.equal(200);
      expect((await stallsOf(officer)).lateSales.map((it) => it.id)).to.not.include(id);
      expect(
        await count(shop, 'select count(*) from stall.sales where id = $1 and note is not null', [id]),
      ).to.equal(1);
      expect((await statusOf(shop, order.secret)).state).to.equal('paid');
    });
  });

  describe('and the end of the day', () => {
    it('is refused while something is unsent, or closes with that named and its piece kept', async () => {
      const [phone, piece, unsold] = await along(2);
      const sale = aSaleOf(piece!);
      const unsent = [{ id: sale.id, pieceId: piece!.id }];
      const refused = await askClose(phone, { counted: '0', unsent });
      expect([refused.status, problemIn(refused).code]).to.deep.equal([409, 'stall.unsent-sales']);
      const { closing, stall } = await closeDay(phone, { counted: '0', unsent, evenSo: true });
      expect(closing.unsent).to.equal(1);
      expect(
        stall.pieces.map(({ id }) => id),
        'not for sale before it is heard of',
      ).to.deep.equal([piece!.id]);
      const { rows } = await shop.query<{ state: string }>(
        'select state from inventory.items where piece_id = $1',
        [unsold!.id],
      );
      expect(rows[0]!.state).to.equal('for-sale');
      expect((await sendSale(phone, sale)).outcome).to.equal('counted');
      expect((await sendSale(phone, aSaleOf(unsold!))).outcome, 'sold after it went back').to.equal(
        'set-aside',
      );
      await closeDay(phone, { counted: '250000' });
    });

    it('counts the cash: what is over or short has a reason and is booked, then it is handed in', async () => {
      const [phone, one, two] = await along(2);
      await sendSales(phone, aSaleOf(one!), aSaleOf(two!, { paid: 'card-slip', slip: '17' }));
      await untilQuiet(shop);
      const before = await balances(shop);
      const differs = await askClose(phone, { counted: '240000' });
      expect([differs.status, problemIn(differs).code]).to.deep.equal([409, 'stall.cash-differs']);
      const reason = 'Thối nhầm mười nghìn.';
      const { closing } = await closeDay(phone, { counted: '240000', reason });
      expect(closing).to.deep.include({ sales: 2, expected: { amount: '250000', currency: 'VND' } });
      expect(await movedSince(shop, before)).to.deep.equal({
        'seller-cash': -10_000n,
        'cash-difference': 10_000n,
      });
      const [shown] = (await stallsOf(officer)).closings;
      expect(shown).to.deep.include({ reason, handedInAt: null });
      const path = `closings/${shown!.id}/handed-in`;
      expect((await atStalls(stranger, path)).status).to.equal(404);
      expect((await atStalls(officer, path)).status).to.equal(200);
      expect((await atStalls(officer, path)).status, 'twice is once').to.equal(200);
      expect(await movedSince(shop, before)).to.deep.equal({
        'seller-cash': -250_000n,
        'cash-difference': 10_000n,
        cash: 240_000n,
      });
    });
  });

  it('can be returned as one in the shop', async () => {
    const [phone, piece] = await along();
    await sendSale(phone, aSaleOf(piece!));
    await untilQuiet(shop);
    const { parcels } = await statusOf(shop, piece!.receipt);
    const [parcel] = parcels;
    const opened = await shop.service.client().post(`/api/v1/orders/${piece!.receipt}/returns`, {
      parcelId: parcel!.id,
      pieces: [{ lineId: parcel!.lines[0]!.id, number: piece!.number }],
      reason: 'changed-mind',
      words: 'Nón hơi chật so với đầu tôi.',
    });
    expect(opened.status, JSON.stringify(opened.body)).to.equal(201);
  });
});
