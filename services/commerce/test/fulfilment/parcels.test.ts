import { expect } from 'chai';
import { carrierList, officeParcel, type OfficeParcelList } from '../../api/orders.js';
import { problemIn } from '../support/http-client.js';
import { moveParcel, officeParcels, parcelOf } from '../support/office-parcels.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { anOrder, statusOf } from '../support/orders.js';
import { aProduct, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

describe('a parcel', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(16)));
  });
  after(() => shop.stop());

  /** The parcel of a newly paid order, once it waits to be packed. */
  const aParcel = async (...others: TestProduct[]): Promise<{ id: string; secret: string; code: string }> => {
    const order = await others.reduce((it, product) => it.of(product), anOrder().of(hat)).paidAt(shop);
    const parcel = await parcelOf(officer, order);
    return { id: parcel.id, secret: order.secret, code: order.code };
  };

  describe('that was packed or sent by mistake', () => {
    const undo = (id: string, move: string, person = officer) => moveParcel(person, id, 'undo', { move });
    const send = (id: string) => moveParcel(officer, id, 'send', { carrier: 'vnpost', trackingCode: 'EH1' });

    it('is taken back one step at a time, the buyer’s page with it, and the history keeps both', async () => {
      const { id, secret } = await aParcel();
      const packed = officeParcel.parse((await moveParcel(officer, id, 'pack')).body);
      expect(Date.parse(String(packed.undoUntil)) - shop.now().getTime()).to.be.within(590_000, 600_000);
      await send(id);
      expect((await statusOf(shop, secret)).state).to.equal('sent');

      const [once, twice] = await Promise.all([undo(id, 'sent'), undo(id, 'sent')]);
      expect([once.status, twice.status]).to.deep.equal([200, 200]);
      expect(officeParcel.parse(once.body)).to.include({
        state: 'packed',
        carrier: null,
        trackingCode: null,
      });
      const { state, parcels } = await statusOf(shop, secret);
      expect([state, parcels[0]?.state, parcels[0]?.carrier]).to.deep.equal(['packed', 'packed', null]);

      expect(officeParcel.parse((await undo(id, 'packed')).body)).to.include({
        state: 'to-pack',
        orderState: 'paid',
        undoUntil: null,
      });
      const { rows } = await shop.query(
        'select state, actor, is_undo from fulfilment.history where parcel_id = $1 order by position offset 1',
        [id],
      );
      const by = officer.userId;
      expect(rows).to.deep.equal([
        { state: 'packed', actor: by, is_undo: false },
        { state: 'sent', actor: by, is_undo: false },
        { state: 'packed', actor: by, is_undo: true },
        { state: 'to-pack', actor: by, is_undo: true },
      ]);
      const notes = `select count(*) from ordering.history h join ordering.parcels p on p.order_id = h.order_id
        where p.id = $1 and h.reason = 'undone' and h.actor = $2`;
      expect(await count(shop, notes, [id, by])).to.equal(2);

      await moveParcel(officer, id, 'pack');
      await send(id);
      await moveParcel(officer, id, 'deliver');
      expect((await statusOf(shop, secret)).state).to.equal('delivered');
    });

    it('stays when more than ten minutes have passed', async () => {
      const { id } = await aParcel();
      await moveParcel(officer, id, 'pack');
      shop.forward(10 * 60_000 + 1_000);
      const late = await undo(id, 'packed');
      expect([late.status, problemIn(late).code]).to.deep.equal([409, 'request.undo-too-late']);
      const { body } = await officer.client.get(`/api/v1/office/parcels/${id}`);
      expect(officeParcel.parse(body)).to.include({ state: 'packed', undoUntil: null });
    });

    it('is not taken back by a stranger, from the buyer’s hands, or before anything was done', async () => {
      const { id } = await aParcel();
      expect(problemIn(await undo(id, 'sent')).code).to.equal('fulfilment.parcel-move-not-allowed');
      await moveParcel(officer, id, 'pack');
      expect((await undo(id, 'packed', stranger)).status).to.equal(404);
      expect((await undo(id, 'delivered')).status).to.equal(400);
      await send(id);
      expect(problemIn(await undo(id, 'packed')).code, 'not two at once').to.equal(
        'fulfilment.parcel-move-not-allowed',
      );
      await moveParcel(officer, id, 'deliver');
      expect(problemIn(await undo(id, 'sent')).code).to.equal('fulfilment.parcel-move-not-allowed');
    });
  });

  it('is packed, sent and delivered by its cooperative, and the buyer sees it', async () => {
    const { id, secret, code } = await aParcel();
    const waiting = officeParcel.parse((await officer.client.get(`/api/v1/office/parcels/${id}`)).body);
    expect(waiting).to.include({ state: 'to-pack', orderCode: code, orderState: 'paid', late: false });
    expect(waiting.total.amount).to.equal('285000');
    expect(waiting.lines[0]?.pieces).to.have.length(1);

    expect(officeParcel.parse((await moveParcel(officer, id, 'pack')).body)).to.include({
      state: 'packed',
      orderState: 'packed',
    });
    const sent = await moveParcel(officer, id, 'send', { carrier: 'vnpost', trackingCode: 'EH123VN' });
    expect(officeParcel.parse(sent.body)).to.include({
      state: 'sent',
      trackingCode: 'EH123VN',
    });
    const onItsWay = await statusOf(shop, secret);
    expect(onItsWay.state).to.equal('sent');
    expect(onItsWay.parcels[0]).to.deep.include({
      state: 'sent',
      carrier: { vi: 'Bưu điện Việt Nam (VNPost)', en: 'Vietnam Post (VNPost)' },
      trackingCode: 'EH123VN',
      trackingUrl: null,
    });
    await moveParcel(officer, id, 'deliver');
    const done = await statusOf(shop, secret);
    expect(done.history.map((it) => it.state)).to.deep.equal([
      'placed',
      'paid',
      'packed',
      'sent',
      'delivered',
    ]);
    const history = `select count(*) from fulfilment.history where parcel_id = $1 and actor = $2`;
    expect(await count(shop, history, [id, officer.userId])).to.equal(3);
  });

  it('is sent by a carrier of the list, and the buyer follows it on the carrier’s page', async () => {
    const { body } = await officer.client.get('/api/v1/office/carriers');
    const { carriers } = carrierList.parse(body);
    expect(carriers.map((it) => it.slug)).to.deep.equal([
      'vnpost',
      'ems',
      'viettel-post',
      'ghn',
      'ghtk',
      'hand',
    ]);
    expect(carriers.filter((it) => !it.givesCodes).map((it) => it.slug)).to.deep.equal(['hand']);
    for (const person of [hat.artisan.client, shop.service.client()]) {
      expect((await person.get('/api/v1/office/carriers')).status).to.be.oneOf([401, 403]);
    }

    const { id, secret } = await aParcel();
    await moveParcel(officer, id, 'pack');
    const sent = await moveParcel(officer, id, 'send', {
      carrier: 'ghtk',
      trackingCode: ' s1.a1.17 37\u200b',
    });
    const told = {
      carrier: { vi: 'Giao Hàng Tiết Kiệm (GHTK)', en: 'Giao Hàng Tiết Kiệm (GHTK)' },
      trackingCode: 'S1.A1.1737',
      trackingUrl: 'https://i.ghtk.vn/S1.A1.1737',
    };
    expect(officeParcel.parse(sent.body)).to.deep.include(told);
    expect((await statusOf(shop, secret)).parcels[0]).to.deep.include(told);
    await moveParcel(officer, id, 'deliver');
    expect((await statusOf(shop, secret)).parcels[0]).to.deep.include({ ...told, state: 'delivered' });
  });

  it('goes by no carrier that is not offered, and without a code only where none is given', async () => {
    const { id, secret } = await aParcel();
    await moveParcel(officer, id, 'pack');
    await shop.query(`insert into fulfilment.carriers (slug, name, gives_codes, is_offered, position)
      values ('former', '{"vi": "Hãng cũ", "en": "A former one"}', true, false, 9)`);
    for (const carrier of ['Bưu điện', 'GHN', 'former', `ghn' or true --`]) {
      const answer = await moveParcel(officer, id, 'send', { carrier, trackingCode: 'EB1' });
      expect([answer.status, problemIn(answer).code]).to.deep.equal([422, 'fulfilment.carrier-not-offered']);
      expect(problemIn(answer).errors?.map((it) => it.pointer)).to.deep.equal(['/carrier']);
    }
    const bare = await moveParcel(officer, id, 'send', { carrier: 'ghn', trackingCode: ' ' });
    expect([bare.status, problemIn(bare).code]).to.deep.equal([422, 'fulfilment.tracking-code-missing']);
    expect(problemIn(bare).errors?.map((it) => it.pointer)).to.deep.equal(['/trackingCode']);
    expect((await statusOf(shop, secret)).state).to.equal('packed');
    expect((await moveParcel(officer, id, 'send', { carrier: 'hand' })).status).to.equal(200);
  });

  it('of former days keeps the carrier that an officer typed', async () => {
    const { id } = await aParcel();
    await shop.query(
      `update fulfilment.parcels set state = 'sent', carrier = 'Xe khách Huế', tracking_code = 'chú Tâm' where id = $1`,
      [id],
    );
    const { body } = await officer.client.get(`/api/v1/office/parcels/${id}`);
    expect(officeParcel.parse(body)).to.deep.include({
      carrier: { vi: 'Xe khách Huế', en: 'Xe khách Huế' },
      trackingCode: 'chú Tâm',
      trackingUrl: null,
    });
  });

  it('told twice, moves once; out of turn, not at all', async () => {
    const { id, secret } = await aParcel();
    const early = await moveParcel(officer, id, 'deliver');
    expect([early.status, problemIn(early).code]).to.deep.equal([409, 'fulfilment.parcel-move-not-allowed']);
    expect((await moveParcel(officer, id, 'send', { carrier: 'hand' })).status).to.equal(409);
    await Promise.all([1, 2, 3].map(() => moveParcel(officer, id, 'pack')));
    expect((await moveParcel(officer, id, 'pack')).status).to.equal(200);
    expect((await statusOf(shop, secret)).history).to.have.length(3);
  });

  it('of two cooperatives takes the order only as far as the slower one', async () => {
    const other = await aCooperative().at(shop.service);
    const otherOfficer = await anOfficer().of(other).at(shop.service);
    const box = await aProduct()
      .by(await anArtisan().of(other).at(shop.service))
      .at(shop);
    const { id, secret, code } = await aParcel(box);
    await moveParcel(officer, id, 'pack');
    await moveParcel(officer, id, 'send', { carrier: 'hand' });
    expect((await statusOf(shop, secret)).state).to.equal('paid');
    const theirs = (await officeParcels(otherOfficer)).items.find((it) => it.orderCode === code);
    expect(theirs?.lines).to.have.length(1);
    await moveParcel(otherOfficer, String(theirs?.id), 'pack');
    expect((await statusOf(shop, secret)).state).to.equal('packed');
    await moveParcel(otherOfficer, String(theirs?.id), 'send', { carrier: 'hand' });
    expect((await statusOf(shop, secret)).state).to.equal('sent');
  });

  it('is nobody else’s: not seen, not moved', async () => {
    const { id, secret } = await aParcel();
    expect((await officeParcels(stranger)).items).to.deep.equal([]);
    for (const answer of [
      await stranger.client.get(`/api/v1/office/parcels/${id}`),
      await moveParcel(stranger, id, 'pack'),
      await moveParcel(stranger, id, 'send', { carrier: 'hand' }),
      await moveParcel(stranger, id, 'deliver'),
    ]) {
      expect([answer.status, problemIn(answer).code]).to.deep.equal([404, 'fulfilment.parcel-not-found']);
    }
    expect((await statusOf(shop, secret)).state).to.equal('paid');
  });

  it('has a packing slip and an address label, for its own cooperative alone', async () => {
    const { id } = await aParcel();
    for (const paper of ['slip.pdf', 'label.pdf']) {
      const path = `/api/v1/office/parcels/${id}/${paper}`;
      const { status, headers } = await officer.client.get(path);
      expect([status, headers.get('content-type')]).to.deep.equal([200, 'application/pdf']);
      expect(headers.get('cache-control')).to.contain('no-store');
      const theirs = await stranger.client.get(path);
      expect([theirs.status, problemIn(theirs).code]).to.deep.equal([404, 'fulfilment.parcel-not-found']);
      expect((await hat.artisan.client.get(path)).status).to.equal(403);
      expect((await shop.service.client().get(path)).status).to.equal(401);
      expect((await officer.client.get(`/api/v1/office/parcels/abc/${paper}`)).status).to.equal(400);
    }
  });

  it('is for officers: not for artisans, not for who is not signed in', async () => {
    for (const path of ['/api/v1/office/orders', `/api/v1/office/parcels/${hat.id}`]) {
      expect((await hat.artisan.client.get(path)).status, path).to.equal(403);
      expect((await shop.service.client().get(path)).status, path).to.equal(401);
    }
    expect((await moveParcel(hat.artisan, hat.id, 'pack')).status).to.equal(403);
  });

  it('is late after three days in the house', async () => {
    const { id } = await aParcel();
    shop.forward(3 * 86_400_000 + 60_000);
    const late = (await officeParcels(officer)).items.find((it) => it.id === id);
    expect(late?.late).to.equal(true);
    shop.forward(-3 * 86_400_000 - 60_000);
  });

  it('is found by its state, page by page', async () => {
    const fresh = await aParcel();
    await aParcel();
    const all = await officeParcels(officer, '?limit=100');
    const pages: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const next: OfficeParcelList = await officeParcels(officer, `?limit=2${cursor && `&cursor=${cursor}`}`);
      pages.push(...next.items.map((it) => it.id));
      cursor = next.nextCursor;
    }
    expect(pages).to.deep.equal(all.items.map((it) => it.id));
    const toPack = (await officeParcels(officer, '?state=to-pack&limit=100')).items;
    expect(toPack.map((it) => it.id)).to.include(fresh.id);
    expect(toPack.every((it) => it.state === 'to-pack')).to.equal(true);
  });

  it('refuses what is badly asked, and names the field', async () => {
    const { id } = await aParcel();
    const refused: [Promise<{ status: number; headers: Headers; body: unknown }>, string][] = [
      [officer.client.get('/api/v1/office/orders?state=lost'), '?state'],
      [officer.client.get('/api/v1/office/orders?limit=0'), '?limit'],
      [officer.client.get('/api/v1/office/orders?cursor=abc'), '?cursor'],
      [officer.client.get('/api/v1/office/parcels/abc'), '/id'],
      [moveParcel(officer, 'abc', 'pack'), '/id'],
      [moveParcel(officer, id, 'send', {}), '/carrier'],
      [moveParcel(officer, id, 'send', { carrier: 'x'.repeat(61) }), '/carrier'],
      [moveParcel(officer, id, 'send', { carrier: 'GHN', trackingCode: 5 }), '/trackingCode'],
      [moveParcel(officer, id, 'send', { carrier: ['ghn'] }), '/carrier'],
      [moveParcel(officer, id, 'send', { carrier: 'ghn', trackingCode: 'EB/../12' }), '/trackingCode'],
      [moveParcel(officer, id, 'send', { carrier: 'ghn', trackingCode: 'X'.repeat(41) }), '/trackingCode'],
    ];
    for (const [asked, pointer] of refused) {
      const answer = await asked;
      expect(answer.status, pointer).to.equal(400);
      expect(new Set(problemIn(answer).errors?.map((it) => it.pointer))).to.deep.equal(new Set([pointer]));
    }
  });
});
