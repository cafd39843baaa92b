import { expect } from 'chai';
import { auditPage } from '../../api/audit.js';
import { pieceHistory } from '../../api/history.js';
import type { PieceAlong, StallReceiptPage } from '../../api/stall.js';
import { transferFor } from '../support/bank.js';
import { problemIn } from '../support/http-client.js';
import { balances, movedSince, untilQuiet } from '../support/money.js';
import { statusOf } from '../support/orders.js';
import { aHelper, type TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import {
  anUndoOf,
  aPhone,
  aSaleOf,
  askSales,
  atStalls,
  closeDay,
  sendFacts,
  sendSale,
  sendUndo,
  stallsOf,
  takeAlong,
  type TestPhone,
} from '../support/stall.js';

const TEN_MINUTES = 10 * 60_000;

/** A hat costs 250 000 ₫. */
describe('a wrong tap at a stall', () => {
  let shop: Shop;
  let officer: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, artisan, hat } = await openStaffedShop(aProduct().withPieces(60)));
  });
  after(() => shop.stop());

  const along = async (pieces = 1, seller = artisan): Promise<[TestPhone, ...PieceAlong[]]> => {
    const phone = await aPhone(seller);
    const stall = await takeAlong(phone, { products: [{ productId: hat.id, count: pieces }] });
    return [phone, ...stall.pieces];
  };
  const receiptAt = async (receipt: string) =>
    (await shop.service.client().get<StallReceiptPage>(`/api/v1/stall/receipts/${receipt}`)).body.state;
  const stateOf = async ({ id }: PieceAlong) => {
    const { rows } = await shop.query<{ state: string }>(
      'select state from inventory.items where piece_id = $1',
      [id],
    );
    return rows[0]?.state;
  };

  for (const paid of ['cash', 'card-slip'] as const) {
    it(`paid by ${paid} is taken back: the piece is on the phone, the books are as before, its receipt says so`, async () => {
      const before = await balances(shop);
      const [phone, piece] = await along();
      const sale = aSaleOf(piece!, { paid, slip: paid === 'card-slip' ? '17' : '' });
      await sendSale(phone, sale);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.not.deep.equal({});
      const undo = anUndoOf(sale);
      const { undone, stall } = await sendFacts(phone, { undone: [undo] });
      expect(undone).to.deep.equal([{ saleId: sale.id, outcome: 'undone', hash: undo.hash, refusal: null }]);
      expect([stall.sold, stall.cash.amount]).to.deep.equal([0, '0']);
      expect(stall.pieces.map(({ id }) => id)).to.deep.equal([piece!.id]);
      await untilQuiet(shop);
      expect(await movedSince(shop, before)).to.deep.equal({});
      expect(await receiptAt(piece!.receipt)).to.equal('taken-back');
      const { state, history } = await statusOf(shop, piece!.receipt);
      expect(state).to.equal('refunded');
      expect(history.map((it) => it.state)).to.deep.equal([
        'placed',
        'paid',
        'delivered',
        'returned',
        'refunded',
      ]);
      expect(await stateOf(piece!)).to.equal('allotted');
      const owed = await officer.client.get<{ paybacks: unknown[] }>('/api/v1/office/paybacks');
      expect(owed.body.paybacks, 'nobody has to send it').to.deep.equal([]);
    });
  }

  it('is sold anew with the spare receipt that the phone had all along', async () => {
    const [phone, piece] = await along();
    const [first, second] = [aSaleOf(piece!), aSaleOf(piece!, { paid: 'card-slip', slip: '18' })];
    const spare = piece!.spare!;
    expect([spare.code, spare.receipt]).to.not.include(piece!.code);
    expect(await receiptAt(spare.receipt)).to.equal('on-its-way');
    await sendSale(phone, first);
    const { sales, stall } = await sendFacts(phone, { undone: [anUndoOf(first)] });
    expect(sales).to.deep.equal([]);
    expect(stall.pieces[0]).to.deep.include({ id: piece!.id, ...spare });
    expect(stall.pieces[0]!.spare!.code, 'and another beside it').to.not.be.oneOf([spare.code, piece!.code]);
    expect((await sendSale(phone, second)).outcome).to.equal('counted');
    await untilQuiet(shop);
    expect((await statusOf(shop, spare.receipt)).payment).to.equal('card-slip');
    expect(await receiptAt(spare.receipt)).to.equal('sold');
    expect(await receiptAt(piece!.receipt)).to.equal('taken-back');
  });

  it('told all at once, after hours without a network, is what happened there', async () => {
    const before = await balances(shop);
    const [phone, piece] = await along();
    const [wrong, right] = [aSaleOf(piece!, { price: '100000', priceReason: 'Bấm nhầm.' }), aSaleOf(piece!)];
    // The right one was made after the wrong one was taken back: all three are in the queue. Their answer is lost once.
    const facts = { sales: [wrong, right], undone: [anUndoOf(wrong)] };
    const first = await sendFacts(phone, facts);
    expect(first.sales.map(({ outcome }) => outcome)).to.deep.equal(['counted', 'counted']);
    expect(first.undone[0]!.outcome).to.equal('undone');
    const answers = await sendFacts(phone, facts);
    expect([answers.sales, answers.undone]).to.deep.equal([first.sales, first.undone]);
    await untilQuiet(shop);
    expect((await movedSince(shop, before))['seller-cash']).to.equal(250_000n);
    expect((await statusOf(shop, piece!.spare!.receipt)).total.amount).to.equal('250000');
    expect(answers.stall.cash.amount).to.equal('250000');
  });

  it('that was told before is taken back before its piece is sold anew, in one message', async () => {
    const [phone, piece] = await along();
    const [wrong, right] = [aSaleOf(piece!), aSaleOf(piece!)];
    await sendSale(phone, wrong);
    const { sales, undone } = await sendFacts(phone, { sales: [right], undone: [anUndoOf(wrong)] });
    expect([sales[0]!.outcome, undone[0]!.outcome]).to.deep.equal(['counted', 'undone']);
  });

  it('is taken back once, however often it is told and by how many at once', async () => {
    const [phone, piece] = await along();
    const sale = aSaleOf(piece!);
    await sendSale(phone, sale);
    const undo = anUndoOf(sale);
    const answers = await Promise.all(Array.from({ length: 6 }, () => sendUndo(phone, undo)));
    for (const answer of answers) expect(answer).to.deep.include({ outcome: 'undone', hash: undo.hash });
    const { rows } = await shop.query<{ state: string }>(
      'select state from stall.pieces where piece_id = $1 order by state',
      [piece!.id],
    );
    expect(rows.map(({ state }) => state)).to.deep.equal(['along', 'spare', 'undone']);
    const again = await sendSale(phone, sale);
    expect([again.outcome, again.hash], 'its sale is known').to.deep.equal(['counted', sale.hash]);
    expect((await sendUndo(phone, anUndoOf(sale, 61_000))).refusal).to.equal('stall.undo-differs');
  });

  it('of a transfer is taken back while its money has not come; what comes later goes back', async () => {
    const [phone, piece, paid] = await along(2);
    const sale = aSaleOf(piece!, { paid: 'transfer' });
    await sendSale(phone, sale);
    expect((await sendUndo(phone, anUndoOf(sale))).outcome).to.equal('undone');
    await untilQuiet(shop);
    expect((await statusOf(shop, piece!.receipt)).state).to.equal('returned');
    expect((await stallsOf(officer)).awaited.map(({ code }) => code)).to.not.include(piece!.code);
    await transferFor(shop, piece!, 250_000);
    await untilQuiet(shop);
    expect((await statusOf(shop, piece!.receipt)).owed.amount).to.equal('250000');

    const came = aSaleOf(paid!, { paid: 'transfer' });
    await sendSale(phone, came);
    await transferFor(shop, paid!, 250_000);
    await untilQuiet(shop);
    expect((await sendUndo(phone, anUndoOf(came))).refusal).to.equal('stall.undo-money-came');
    expect(await stateOf(paid!)).to.equal('sold');
  });

  describe('stays a sale', () => {
    it('after ten minutes, or where the phone says that it was before', async () => {
      const [phone, piece] = await along();
      const sale = aSaleOf(piece!);
      await sendSale(phone, sale);
      for (const after of [TEN_MINUTES + 1, -1])
        expect(await sendUndo(phone, anUndoOf(sale, after))).to.deep.include({
          outcome: 'refused',
          refusal: 'stall.undo-too-late',
          hash: null,
        });
      expect(await stateOf(piece!)).to.equal('sold');
      expect((await sendUndo(phone, anUndoOf(sale, TEN_MINUTES))).outcome).to.equal('undone');
    });

    it('once its day was closed', async () => {
      const [phone, piece] = await along();
      const sale = aSaleOf(piece!);
      await sendSale(phone, sale);
      await closeDay(phone, { counted: '250000' });
      expect((await sendUndo(phone, anUndoOf(sale))).refusal).to.equal('stall.undo-day-closed');
      expect(await stateOf(piece!)).to.equal('sold');
    });

    it('where nothing is known of it, or of another phone, and says nothing of that', async () => {
      const [phone, piece] = await along();
      const [other] = await along();
      const sale = aSaleOf(piece!);
      expect((await sendUndo(phone, anUndoOf(sale))).refusal).to.equal('stall.undo-unknown-sale');
      await sendSale(phone, sale);
      expect((await sendUndo(other, anUndoOf(sale))).refusal).to.equal('stall.undo-unknown-sale');
      const altered = { ...anUndoOf(sale), undoneAt: new Date(Date.parse(sale.soldAt) + 1).toISOString() };
      expect((await sendUndo(phone, altered)).refusal).to.equal('stall.undo-hash-wrong');
      const stranger = { ...phone, of: officer };
      expect(problemIn(await askSales(stranger, [], [anUndoOf(sale)])).code).to.equal(
        'stall.phone-not-found',
      );
      for (const wrong of [{}, { ...anUndoOf(sale), extra: 1 }, { ...anUndoOf(sale), saleId: 'x' }])
        expect((await askSales(phone, [], [wrong])).status).to.equal(400);
    });
  });

  it('of a phone that was called back meanwhile brings its piece into the shop', async () => {
    const [phone, piece] = await along();
    const sale = aSaleOf(piece!);
    await sendSale(phone, sale);
    await atStalls(officer, `phones/${phone.id}/call-back`, { reason: 'Máy rơi ở chợ.' });
    const { undone, stall } = await sendFacts(phone, { undone: [anUndoOf(sale)] });
    expect([undone[0]!.outcome, stall.pieces]).to.deep.equal(['undone', []]);
    expect(await stateOf(piece!)).to.equal('for-sale');
  });

  it('of a sale that was set aside leaves nothing to look at', async () => {
    const [phone, piece] = await along();
    await atStalls(officer, `phones/${phone.id}/call-back`, { reason: 'Máy rơi ở chợ.' });
    const sale = aSaleOf(piece!);
    expect((await sendSale(phone, sale)).outcome).to.equal('set-aside');
    expect((await sendUndo(phone, anUndoOf(sale))).outcome).to.equal('undone');
    expect((await stallsOf(officer)).lateSales.map(({ id }) => id)).to.not.include(sale.id);
    expect(await stateOf(piece!)).to.equal('for-sale');
  });

  describe('who helps an artisan', () => {
    it('sells what the artisan made by a phone of their own, which the piece’s history and the log say', async () => {
      const helper = await aHelper(artisan, shop.service);
      const [phone, piece] = await along(1, helper);
      const sale = aSaleOf(piece!);
      expect((await sendSale(phone, sale)).outcome).to.equal('counted');
      expect((await sendUndo(phone, anUndoOf(sale))).outcome).to.equal('undone');
      const told = await artisan.client.get(`/api/v1/studio/pieces/${piece!.id}/history`);
      expect(
        pieceHistory
          .parse(told.body)
          .events.map(({ what, by }) => [what, by])
          .slice(-4),
      ).to.deep.equal([
        ['taken-along', 'helper'],
        ['sold', 'buyer'],
        ['returned', 'helper'],
        ['taken-along', 'helper'],
      ]);
      const { items } = auditPage.parse(
        (await officer.client.get(`/api/v1/office/audit?who=${helper.userId}`)).body,
      );
      expect(items.map((it) => it.role)).to.include('helper');
      const shown = (await stallsOf(officer)).phones.find(({ id }) => id === phone.id);
      expect(shown?.seller).to.be.a('string');
      const own = await count(shop, 'select count(*) from stall.phones where user_id = $1 and by_helper', [
        helper.userId,
      ]);
      expect(own).to.equal(1);
    });

    it('has not the artisan’s phone, nor the artisan theirs', async () => {
      const helper = await aHelper(artisan, shop.service);
      const [phone, piece] = await along();
      const [own, another] = await along(1, helper);
      for (const [taken, it] of [
        [{ ...phone, of: helper }, piece],
        [{ ...own, of: artisan }, another],
      ] as const)
        expect(problemIn(await askSales(taken, [aSaleOf(it!)])).code).to.equal('stall.phone-not-found');
    });

    it('is refused once the help is ended', async () => {
      const helper = await aHelper(artisan, shop.service);
      const [phone, piece] = await along(1, helper);
      await artisan.client.send('DELETE', `/api/v1/studio/helpers/${helper.userId}`);
      expect((await askSales(phone, [aSaleOf(piece!)])).status).to.equal(403);
      expect(await stateOf(piece!)).to.equal('allotted');
    });
  });
});
