import { expect } from 'chai';
import type { ProductDetail } from '../../api/catalog.js';
import type { Offer } from '../../api/offers.js';
import type { StudioPiece } from '../../api/studio.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import {
  aMadeOrder,
  certified,
  finishPiece,
  moveWork,
  readyDateOf,
  startedWork,
  workFor,
} from '../support/making.js';
import { deliver, newestEvent } from '../support/money.js';
import { aLantern } from '../support/offers.js';
import { orderIdOf, quoteFor, randomAddress, statusOf, untilState } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aPhotograph } from '../support/pictures.js';
import type { TestProduct } from '../support/products.js';
import { startService, type RunningService } from '../support/service.js';
import { shownAndTrue } from '../support/shown-truth.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { CALM, WEBHOOK_SECRET } from '../support/stripe-sandbox.js';
import { aHat, idempotencyKey, importVillages } from '../support/workshop.js';

const AT = '/api/v1/studio/offers';
const price = { amount: '450000', currency: 'VND' };
const BUYERS = 24;
const FEW = 5;

describe('a numbered edition', () => {
  let shop: Shop;
  let second: RunningService;
  let artisan: TestPerson;
  let officer: TestPerson;
  let seed = 500;

  before(async () => {
    shop = await openShop();
    const { service } = shop;
    await importVillages(service);
    const cooperative = await aCooperative().inVillage('my-lam').at(service);
    artisan = await anArtisan().of(cooperative).at(service);
    officer = await anOfficer().of(cooperative).at(service);
    const env = { STRIPE_API_BASE: shop.sandbox.url, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
    second = await startService({ beside: service, env });
  });
  after(async () => {
    await second.stop();
    await shop.stop();
  });
  afterEach(() => shop.sandbox.turn(CALM));

  const number = (id: string, pieces: unknown, { client }: TestPerson = artisan, at = AT) =>
    client.send<Offer>('PUT', `${at}/${id}/edition`, { pieces });
  const open = (id: string) =>
    artisan.client.send<Offer>('PUT', `${AT}/${id}/terms`, { leadTimeDays: 7, capacityPerWeek: 50, price });
  const begun = async (): Promise<Offer> => {
    const { id } = (await artisan.client.post<Offer>(AT, aLantern(), idempotencyKey())).body;
    const picture = await aPhotograph({ seed: (seed += 1), width: 64 });
    const jpeg = { 'content-type': 'image/jpeg' };
    return (await artisan.client.send<Offer>('POST', `${AT}/${id}/photographs?role=front`, picture, jpeg))
      .body;
  };
  /** Lanterns of which there are so many. */
  const anEdition = async (pieces: number): Promise<TestProduct> => {
    const { id, slug } = await begun();
    expect((await number(id, pieces)).status).to.equal(200);
    expect((await open(id)).status).to.equal(200);
    return { id, slug, price: 450_000n, pieceIds: [], artisan };
  };
  const refusal = (answer: Parameters<typeof problemIn>[0]) => [answer.status, problemIn(answer).code];
  const page = async ({ slug }: Pick<TestProduct, 'slug'>) =>
    (await shop.service.client().get<ProductDetail>(`/api/v1/products/${slug}`)).body;
  const left = async (product: TestProduct) => (await page(product)).edition?.left;
  const draft = (productId: string) =>
    artisan.client.post<StudioPiece>('/api/v1/studio/pieces', aHat({ productId }), idempotencyKey());
  /** 0 as long as it has none. */
  const numberOf = async (pieceId: string) =>
    count(shop, 'select coalesce(edition_number, 0) as count from catalog.pieces where id = $1', [pieceId]);

  it(`of ${FEW}, wanted by ${BUYERS} buyers in two processes, is ordered ${FEW} times`, async () => {
    const lantern = await anEdition(FEW);
    const wishes = await Promise.all(Array.from({ length: BUYERS }, () => aMadeOrder(shop, lantern)));
    const urls = [shop.service.url, second.url];
    const answers = await Promise.all(
      wishes.map((wish, nth) => wish.sendTo(shop, randomAddress(), urls[nth % 2])),
    );
    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).to.equal(FEW);
    for (const answer of refused) expect(refusal(answer)).to.deep.equal([409, 'catalog.edition-full']);
    const taken = 'select edition_taken as count from catalog.products where id = $1';
    expect(await count(shop, taken, [lantern.id])).to.equal(FEW);
    expect(await page(lantern)).to.deep.include({ edition: { of: FEW, left: 0 } });
    expect((await page(lantern)).availability.state).to.equal('sold-out');
    expect(await readyDateOf(shop, lantern)).to.equal(null);
    const quote = await quoteFor(shop, [{ productId: lantern.id, quantity: 1 }]);
    expect(quote.orderable).to.equal(false);
    const { shown, true: anew } = await shownAndTrue(shop.service);
    expect(shown).to.deep.equal(anew);
  });

  it('counts what is made for stock and what is ordered together, however they meet', async () => {
    const lantern = await anEdition(3);
    const order = await aMadeOrder(shop, lantern, 2);
    const answers = await Promise.all([draft(lantern.id), draft(lantern.id), order.sendTo(shop)]);
    const places = [1, 1, 2].filter((_, nth) => answers[nth]!.status === 201);
    expect(places.reduce((sum, it) => sum + it, 0)).to.be.oneOf([2, 3]);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(refusal(answer)).to.deep.equal([409, 'catalog.edition-full']);
    while ((await left(lantern))! > 0) expect((await draft(lantern.id)).status).to.equal(201);
    expect(refusal(await draft(lantern.id))).to.deep.equal([409, 'catalog.edition-full']);
  });

  it('numbers its pieces in the order in which they are sealed, a promised one as any', async () => {
    const lantern = await anEdition(4);
    const order = await (await aMadeOrder(shop, lantern)).paidAt(shop);
    const forStock = [(await draft(lantern.id)).body.id, (await draft(lantern.id)).body.id];
    const work = await startedWork(artisan, await workFor(artisan, order));
    const made = (await finishPiece(artisan, work.id)).body.pieceId;
    expect(await left(lantern), 'a finished piece has its order’s place').to.equal(1);
    expect(await numberOf(made)).to.equal(0);
    await certified(shop, forStock[1]!);
    await certified(shop, made);
    await certified(shop, forStock[0]!);
    expect(await Promise.all([forStock[1]!, made, forStock[0]!].map(numberOf))).to.deep.equal([1, 2, 3]);
    const shown = await eventually('both of the stock are shown', async () => {
      const { pieces } = await page(lantern);
      return pieces.length === 2 && pieces.map(({ editionNumber }) => editionNumber);
    });
    expect(shown).to.have.members([1, 3]);
    expect(await left(lantern)).to.equal(1);
    const [line] = (await statusOf(shop, order.secret)).parcels[0]!.lines;
    expect(line!.numbers).to.deep.equal([{ piece: line!.pieces[0], number: 2, of: 4 }]);
  });

  it('gives a place back when an order ends unpaid, is refused, or is called off', async () => {
    const lantern = await anEdition(2);
    const unpaid = await (await aMadeOrder(shop, lantern, 2)).placedAt(shop);
    expect(await left(lantern)).to.equal(0);
    await shop.expire(await orderIdOf(shop, unpaid));
    expect(await left(lantern)).to.equal(2);
    const refused = await (await aMadeOrder(shop, lantern)).paidAt(shop);
    const calledOff = await (await aMadeOrder(shop, lantern)).paidAt(shop);
    expect(await left(lantern)).to.equal(0);
    await moveWork(artisan, (await workFor(artisan, refused)).id, 'refused', 'Lò nung bị hỏng.');
    expect(await left(lantern)).to.equal(1);
    await shop.service.client().post(`/api/v1/orders/${calledOff.secret}/cancel`);
    await untilState(shop, calledOff.secret, 'refunded');
    expect(await left(lantern)).to.equal(2);
  });

  it('pays back who paid late, when another has the last piece', async () => {
    const lantern = await anEdition(2);
    await draft(lantern.id);
    const late = await (await aMadeOrder(shop, lantern)).paidUnheardAt(shop);
    const event = JSON.stringify(await newestEvent(shop, 'checkout.session.completed'));
    const asleep = `update payments.payments set state = 'closed', closed_at = now(), next_ask_at = null where order_code = $1`;
    await shop.query(asleep, [late.code]);
    await shop.expire(await orderIdOf(shop, late));
    await shop.sandbox.turn(CALM);
    await (await aMadeOrder(shop, lantern)).paidAt(shop);
    await deliver(shop, event);
    await untilState(shop, late.secret, 'refunded');
    expect(await left(lantern)).to.equal(0);
  });

  it('is said once, before it is made to order, and of no fewer than there are', async () => {
    const { id } = await begun();
    for (const pieces of [1, 0, 1_001, 2.5, '10', null])
      expect((await number(id, pieces)).status, String(pieces)).to.equal(400);
    expect((await number(id, 10)).body.edition).to.deep.equal({ of: 10, left: 10 });
    expect((await number(id, 10)).status, 'said twice').to.equal(200);
    const FIXED = [409, 'catalog.edition-fixed'];
    expect(refusal(await number(id, 11))).to.deep.equal(FIXED);
    expect(refusal(await number(id, 9, officer, '/api/v1/office/offers'))).to.deep.equal(FIXED);

    const offered = await begun();
    await open(offered.id);
    expect(refusal(await number(offered.id, 10))).to.deep.equal(FIXED);
    await artisan.client.post(`${AT}/${offered.id}/stop`);
    expect(refusal(await number(offered.id, 10)), 'somebody may have ordered it').to.deep.equal(FIXED);

    const stock = (await artisan.client.post<StudioPiece>('/api/v1/studio/pieces', aHat(), idempotencyKey()))
      .body;
    const productId = stock.productId;
    const [one, two] = [(await draft(productId)).body.id, (await draft(productId)).body.id];
    await certified(shop, two);
    expect(refusal(await number(productId, 2))).to.deep.equal([409, 'catalog.edition-too-small']);
    expect((await number(productId, 3)).body.edition).to.deep.equal({ of: 3, left: 0 });
    expect(await numberOf(two)).to.equal(1);
    expect(await numberOf(one)).to.equal(0);
    expect(refusal(await draft(productId))).to.deep.equal([409, 'catalog.edition-full']);
    expect(refusal(await number(productId, 3, await anArtisan().at(shop.service)))).to.deep.equal([
      ...[404, 'catalog.product-not-found'],
    ]);
  });
});
