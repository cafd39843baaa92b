import { expect } from 'chai';
import type { Offer, OfferMakers, OfferTerms } from '../../api/offers.js';
import { offer, offerList } from '../../api/offers.js';
import type { ProductDetail, ProductPage } from '../../api/catalog.js';
import { newId } from '../../src/kernel/ids.js';
import { problemIn } from '../support/http-client.js';
import { aMadeOrder, readyDateOf, workFor } from '../support/making.js';
import { anOrder, quoteFor } from '../support/orders.js';
import { aCooperative, aHelper, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aLantern } from '../support/offers.js';
import { aPhotograph } from '../support/pictures.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { shownAndTrue } from '../support/shown-truth.js';
import { count, openShop, type Shop } from '../support/shop.js';
import { idempotencyKey, importVillages } from '../support/workshop.js';

const dong = (amount: number) => ({ amount: String(amount), currency: 'VND' });
const both = (vi: string, en: string) => ({ vi, en });

const LANTERN = aLantern();
const TERMS: Omit<OfferTerms, 'depositPercent'> = {
  ...{ leadTimeDays: 7, capacityPerWeek: 2, price: dong(450_000) },
};

/** Of whoever is an artisan or helps one the studio, else the office. */
const pageOf = ({ artisanId }: TestPerson) => `/api/v1/${artisanId === null ? 'office' : 'studio'}/offers`;

describe('what a workshop offers to make', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let colleague: TestPerson;
  let helper: TestPerson;
  /** Prepares more than anybody should. */
  let busy: TestPerson;
  let hat: TestProduct;
  let seed = 0;

  before(async () => {
    shop = await openShop();
    const { service } = shop;
    await importVillages(service);
    const cooperative = await aCooperative().inVillage('my-lam').at(service);
    officer = await anOfficer().of(cooperative).at(service);
    stranger = await anOfficer().at(service);
    [artisan, colleague, busy] = [
      await anArtisan().of(cooperative).at(service),
      await anArtisan().of(cooperative).at(service),
      await anArtisan().of(cooperative).at(service),
    ];
    hat = await aProduct().by(artisan).withPieces(1).at(shop);
    helper = await aHelper(artisan, shop.service);
  });
  after(() => shop.stop());

  const begin = (person: TestPerson, words: object = {}, at = pageOf(person)) =>
    person.client.post<Offer>(at, { ...LANTERN, ...words }, idempotencyKey());
  const setTerms = (person: TestPerson, id: string, change: object = {}, at = pageOf(person)) =>
    person.client.send<Offer>('PUT', `${at}/${id}/terms`, { ...TERMS, ...change });
  const stop = (person: TestPerson, id: string, at = pageOf(person)) =>
    person.client.post<Offer>(`${at}/${id}/stop`);
  const photograph = async (person: TestPerson, id: string, at = pageOf(person)) =>
    person.client.send<Offer>(
      'POST',
      `${at}/${id}/photographs?role=front`,
      await aPhotograph({ seed: (seed += 1), width: 64 }),
      { 'content-type': 'image/jpeg' },
    );
  const list = async (person: TestPerson, which = 'offered', at = pageOf(person)) =>
    offerList.parse((await person.client.get(`${at}?which=${which}&limit=100`)).body).items;
  const inShop = async ({ slug }: { slug: string }) =>
    shop.service.client().get<ProductDetail>(`/api/v1/products/${slug}`);
  const refusal = (answer: Parameters<typeof problemIn>[0]) => [answer.status, problemIn(answer).code];
  /** A lantern as the shop has it. */
  const anOpenOffer = async (person = artisan, terms: object = {}) => {
    const { id } = (await begin(person)).body;
    await photograph(person, id);
    return offer.parse((await setTerms(person, id, terms)).body);
  };
  const asProduct = ({ id, slug }: Offer): TestProduct => ({
    ...{ id, slug, price: 450_000n, pieceIds: [], artisan },
  });

  it('is prepared unseen, photographed, opened with its terms, and then ordered', async () => {
    const begun = await begin(artisan);
    expect(begun.status, JSON.stringify(begun.body)).to.equal(201);
    const { id, slug } = begun.body;
    expect(offer.parse(begun.body)).to.deep.include({ state: 'unseen', terms: null, photographs: [] });
    expect((await inShop({ slug })).status).to.equal(404);

    expect(refusal(await setTerms(artisan, id))).to.deep.equal([409, 'catalog.offer-without-photograph']);
    expect((await photograph(artisan, id)).status).to.equal(201);
    const opened = offer.parse((await setTerms(artisan, id)).body);
    expect(opened).to.deep.include({ state: 'open', price: TERMS.price });
    expect(opened.terms).to.deep.equal({ leadTimeDays: 7, capacityPerWeek: 2, depositPercent: 100 });
    expect(opened.said).to.have.length(1);
    expect(opened.said[0]).to.deep.include({ by: 'maker', price: TERMS.price });

    const page = (await inShop({ slug })).body;
    expect(page).to.deep.include({ price: TERMS.price, story: LANTERN.story, materials: LANTERN.materials });
    expect(page.availability).to.deep.include({ state: 'made-to-order', leadTimeDays: 7 });
    expect(page.pictures).to.have.length(1);
    const found = await shop.service.client().get<ProductPage>('/api/v1/products?q=den%20long');
    expect(found.body.items.map((item) => item.id)).to.include(id);
    const order = await (await aMadeOrder(shop, asProduct(opened))).paidAt(shop);
    expect(await workFor(artisan, order)).to.deep.include({ productId: id, state: 'wanted' });
    const { shown, true: anew } = await shownAndTrue(shop.service);
    expect(shown).to.deep.equal(anew);
  });

  it('keeps what was promised to who ordered before its terms changed', async () => {
    const opened = await anOpenOffer(artisan, { capacityPerWeek: 40 });
    const order = await (await aMadeOrder(shop, asProduct(opened))).paidAt(shop);
    const before = await workFor(artisan, order);
    const changed = await setTerms(artisan, opened.id, {
      ...{ leadTimeDays: 30, capacityPerWeek: 40 },
      price: dong(600_000),
    });
    expect(changed.body.said.map(({ price }) => price.amount)).to.deep.equal(['600000', '450000']);
    expect((await workFor(artisan, order)).readyBy).to.equal(before.readyBy);
    const kept = `select sum(unit_price)::bigint as count from ordering.lines where product_id = $1`;
    expect(await count(shop, kept, [opened.id])).to.equal(450_000);
    const quote = await quoteFor(shop, [{ productId: opened.id, quantity: 1 }]);
    expect(quote.parcels[0]!.lines[0]!.unitPrice).to.deep.equal(dong(600_000));
    expect((await readyDateOf(shop, asProduct(opened)))! > before.readyBy).to.equal(true);
  });

  it('said twice is said once', async () => {
    const { id } = await anOpenOffer();
    await Promise.all([setTerms(artisan, id), setTerms(artisan, id), setTerms(helper, id)]);
    const { said } = offer.parse((await setTerms(artisan, id)).body);
    expect(said).to.have.length(1);
  });

  it('asks for a deposit from now on: a fact more, which the shop says at once, and no other part than those of the list', async () => {
    const opened = await anOpenOffer();
    expect(opened.terms?.depositPercent, 'absent it is the whole price').to.equal(100);
    const asked = offer.parse((await setTerms(artisan, opened.id, { depositPercent: 30 })).body);
    expect(asked.said.map(({ terms }) => terms?.depositPercent)).to.deep.equal([30, 100]);
    expect((await inShop(opened)).body.availability.depositPercent).to.equal(30);
    for (const depositPercent of [40, 0, '30', null]) {
      const refused = await setTerms(artisan, opened.id, { depositPercent });
      expect([refused.status, problemIn(refused).errors?.[0]?.pointer]).to.deep.equal([
        400,
        '/depositPercent',
      ]);
    }
    const stopped = await artisan.client.post<Offer>(`${pageOf(artisan)}/${opened.id}/stop`);
    expect(offer.parse(stopped.body).terms).to.equal(null);
    expect((await inShop(opened)).body.availability.depositPercent).to.equal(null);
  });

  it('is stopped and begun again: nobody orders it meanwhile, and nothing that was ordered is lost', async () => {
    const opened = await anOpenOffer(artisan, { capacityPerWeek: 50 });
    const order = await (await aMadeOrder(shop, asProduct(opened))).paidAt(shop);
    const waiting = await aMadeOrder(shop, asProduct(opened));
    const stopped = offer.parse((await stop(artisan, opened.id)).body);
    expect(stopped).to.deep.include({ state: 'closed', terms: null });
    expect(stopped.said[0]).to.deep.include({ terms: null });
    expect((await stop(artisan, opened.id)).body.said, 'stopped twice').to.have.length(2);
    expect((await inShop(opened)).body.availability.state).to.equal('sold-out');
    expect(refusal(await waiting.sendTo(shop))).to.deep.equal([409, 'inventory.out-of-stock']);
    expect((await workFor(artisan, order)).state).to.equal('wanted');

    expect((await setTerms(helper, opened.id, { capacityPerWeek: 50 })).body.state).to.equal('open');
    await (await aMadeOrder(shop, asProduct(opened))).paidAt(shop);
    const [again] = (await list(artisan)).filter(({ id }) => id === opened.id);
    expect(again!.said.map(({ by, terms }) => `${by} ${terms?.capacityPerWeek ?? '-'}`)).to.deep.equal([
      ...['helper 50', 'maker -', 'maker 50'],
    ]);
  });

  it('may be what the shop has from stock: pieces that are there are sold as before', async () => {
    expect((await list(artisan, 'others')).map(({ id }) => id)).to.deep.equal([hat.id]);
    const price = dong(250_000);
    await shop.query(
      `insert into catalog.product_pictures (product_id, cid, role, width, height, position)
       values ($1, 'bafkreihat', 'front', 64, 64, 0) on conflict do nothing`,
      [hat.id],
    );
    expect((await setTerms(artisan, hat.id, { price, capacityPerWeek: 50 })).body.state).to.equal('open');
    expect(await list(artisan, 'others')).to.deep.equal([]);
    const page = (await inShop(hat)).body;
    expect(page.availability).to.deep.include({ state: 'in-stock', pieces: 1 });
    expect(await readyDateOf(shop, hat)).to.equal(null);
    expect(await readyDateOf(shop, hat, 2)).to.match(/^\d{4}-/);
    await stop(artisan, hat.id);
    expect((await inShop(hat)).body.availability.state).to.equal('in-stock');
    await anOrder().of(hat).paidAt(shop);
  });

  it('is offered by an officer for an artisan, and by a helper, and it is told who said so', async () => {
    const { body } = await officer.client.get<OfferMakers>('/api/v1/office/offers/makers');
    expect(body.makers.map(({ id }) => id)).to.have.members([
      ...[artisan, colleague, busy].map(({ artisanId }) => artisanId),
    ]);
    expect(body.crafts.map((craft) => craft.slug)).to.include('conical-hats');
    const begun = await begin(officer, { artisanId: colleague.artisanId });
    expect(begun.body.maker.id).to.equal(colleague.artisanId);
    await photograph(officer, begun.body.id);
    const { said } = (await setTerms(officer, begun.body.id)).body;
    expect(said.map(({ by }) => by)).to.deep.equal(['officer']);
    expect((await list(colleague)).map(({ id }) => id)).to.deep.equal([begun.body.id]);
    expect((await list(officer)).map(({ id }) => id)).to.include(begun.body.id);
    const helped = await begin(helper);
    expect(helped.body.maker.id).to.equal(artisan.artisanId);
    expect((await list(artisan)).map(({ id }) => id)).to.include(helped.body.id);
  });

  it('is nobody else’s to see or to change', async () => {
    const { id } = await anOpenOffer();
    const NOT_THERE = [404, 'catalog.product-not-found'];
    for (const person of [colleague, stranger]) {
      const at = `${pageOf(person)}/${id}`;
      expect(refusal(await person.client.get(at))).to.deep.equal(NOT_THERE);
      expect(refusal(await setTerms(person, id))).to.deep.equal(NOT_THERE);
      expect(refusal(await stop(person, id))).to.deep.equal(NOT_THERE);
      expect(refusal(await photograph(person, id))).to.deep.equal(NOT_THERE);
      expect(refusal(await person.client.send('DELETE', at))).to.deep.equal(NOT_THERE);
      expect((await list(person)).map((item) => item.id)).to.not.include(id);
    }
    const unknown = [404, 'catalog.offer-maker-unknown'];
    expect(refusal(await begin(stranger, { artisanId: artisan.artisanId }))).to.deep.equal(unknown);
    expect(refusal(await begin(officer, { artisanId: newId() }))).to.deep.equal(unknown);
    const nobody = shop.service.client();
    expect((await nobody.get('/api/v1/studio/offers')).status).to.equal(401);
    expect((await artisan.client.get('/api/v1/office/offers')).status).to.equal(403);
    expect((await officer.client.get('/api/v1/studio/offers')).status).to.equal(403);
  });

  it('says of each field what is wrong with it', async () => {
    const { id } = await anOpenOffer();
    for (const [change, pointer] of [
      [{ leadTimeDays: 0 }, '/leadTimeDays'],
      [{ leadTimeDays: 181 }, '/leadTimeDays'],
      [{ leadTimeDays: 2.5 }, '/leadTimeDays'],
      [{ capacityPerWeek: 0 }, '/capacityPerWeek'],
      [{ capacityPerWeek: 51 }, '/capacityPerWeek'],
      [{ capacityPerWeek: '2' }, '/capacityPerWeek'],
      [{ price: dong(999) }, '/price'],
      [{ price: { amount: '450000', currency: 'USD' } }, '/price'],
    ] as const) {
      const answer = await setTerms(artisan, id, change);
      const { code, errors } = problemIn(answer);
      expect([answer.status, code], JSON.stringify(change)).to.deep.equal([400, 'request.invalid']);
      expect(errors?.map((it) => it.pointer)).to.include(pointer);
    }
    for (const words of [
      { title: both('', 'Lantern') },
      { story: both('x'.repeat(1_001), 'Lantern') },
      { price: dong(0) },
      { artisanId: colleague.artisanId },
    ])
      expect((await begin(artisan, words)).status, JSON.stringify(words).slice(0, 60)).to.equal(400);
    expect(refusal(await begin(artisan, { craftSlug: 'khong-co' }))).to.deep.equal([
      ...[422, 'catalog.craft-unknown'],
    ]);
    const spaced = await begin(artisan, { title: both('  Đe\u0300n   lồng ', 'Lantern') });
    expect(spaced.body.title.vi).to.equal('Đèn lồng');
  });

  it('keeps its words and photographs once buyers have seen it, and may be discarded before', async () => {
    const seen = await anOpenOffer();
    const at = pageOf(artisan);
    const SEEN = [409, 'catalog.offer-seen'];
    expect(refusal(await photograph(artisan, seen.id))).to.deep.equal(SEEN);
    const { cid } = seen.photographs[0]!;
    const kept = `${at}/${seen.id}/photographs/${cid}`;
    expect(refusal(await artisan.client.send('DELETE', kept))).to.deep.equal(SEEN);
    expect(refusal(await artisan.client.send('DELETE', `${at}/${seen.id}`))).to.deep.equal(SEEN);
    const piece = await artisan.client.get(`${at}/${hat.id}`);
    expect(piece.status).to.equal(200);
    expect(refusal(await artisan.client.send('DELETE', `${at}/${hat.id}`))).to.deep.equal(SEEN);

    const { id } = (await begin(artisan)).body;
    expect(refusal(await stop(artisan, id))).to.deep.equal([409, 'catalog.offer-not-open']);
    const taken = (await photograph(artisan, id)).body.photographs[0]!;
    const back = await artisan.client.send<Offer>('DELETE', `${at}/${id}/photographs/${taken.cid}`);
    expect(back.body.photographs).to.deep.equal([]);
    for (let nth = 0; nth < 6; nth += 1) expect((await photograph(artisan, id)).status).to.equal(201);
    expect(refusal(await photograph(artisan, id))).to.deep.equal([409, 'catalog.too-many-photographs']);
    expect((await artisan.client.send('DELETE', `${at}/${id}`)).status).to.equal(204);
    expect((await artisan.client.get(`${at}/${id}`)).status).to.equal(404);
  });

  it('is begun once however often it is sent, and not without end', async () => {
    const key = idempotencyKey();
    const send = () => busy.client.post<Offer>(pageOf(busy), LANTERN, key);
    const answers = [await send(), ...(await Promise.all([send(), send()]))];
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
    for (let nth = 1; nth < 20; nth += 1) expect((await begin(busy)).status).to.equal(201);
    expect(refusal(await begin(busy))).to.deep.equal([409, 'catalog.too-many-offers']);
    const [first] = await list(busy);
    await busy.client.send('DELETE', `${pageOf(busy)}/${first!.id}`);
    expect((await begin(busy)).status).to.equal(201);
    const page = offerList.parse((await busy.client.get(`${pageOf(busy)}?limit=12`)).body);
    const rest = offerList.parse(
      (await busy.client.get(`${pageOf(busy)}?limit=12&cursor=${page.nextCursor}`)).body,
    );
    expect([...page.items, ...rest.items]).to.have.length(20);
    expect(rest.nextCursor).to.equal(null);
  });
});
