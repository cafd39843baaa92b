import { expect } from 'chai';
import { studioPiece, type StudioPiece, studioPieceList } from '../../api/studio.js';
import { problemIn } from '../support/http-client.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aPhotograph } from '../support/pictures.js';
import { startService, type RunningService } from '../support/service.js';
import { aDraft, aHat, idempotencyKey, importVillages, photographed } from '../support/workshop.js';

const pieces = '/api/v1/studio/pieces';

describe('the artisan’s drafts', () => {
  let service: RunningService;
  let artisan: TestPerson;
  let other: TestPerson;

  before(async () => {
    service = await startService({ jobs: false });
    await importVillages(service);
    const cooperative = await aCooperative().inVillage('my-lam').at(service);
    artisan = await anArtisan().of(cooperative).at(service);
    other = await anArtisan().of(cooperative).at(service);
  });
  after(() => service.stop());

  it('are made with a serial of their own and say what is still missing', async () => {
    const { status, body } = await artisan.client.post(pieces, aHat(), idempotencyKey());
    expect(status).to.equal(201);
    const draft = studioPiece.parse(body);
    expect(draft).to.deep.include({ state: 'draft', number: null, missing: ['photograph', 'signing-key'] });
    expect(draft.serial).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  });

  it('are made once, however often a phone with bad network sends them', async () => {
    const key = idempotencyKey();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => artisan.client.post<StudioPiece>(pieces, aHat(), key)),
    );
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
  });

  it('take the serial that the phone drew, and no other piece does', async () => {
    const serial = '0000-0000-0000-0000';
    const first = await artisan.client.post<StudioPiece>(pieces, aHat({ serial }), idempotencyKey());
    expect(first.body.serial).to.equal(serial);
    const second = await artisan.client.post(pieces, aHat({ serial }), idempotencyKey());
    expect(problemIn(second)).to.deep.include({
      code: 'catalog.serial-refused',
      params: { reason: 'taken' },
    });
    const mistyped = await artisan.client.post(
      pieces,
      aHat({ serial: '0000-0000-0000-0001' }),
      idempotencyKey(),
    );
    expect(problemIn(mistyped).params).to.deep.equal({ reason: 'malformed' });
  });

  it('hold no text that cannot be seen before anybody signs it', async () => {
    const title = { vi: 'Nón \u202Eál nón\tHuê\u0301\u200B\n', en: ' Palm\u2028hat' };
    const technique = { vi: 'Chằm tay\r\n\r\n\r\nthêu\u2066', en: 'By hand' };
    const draft = await aDraft(artisan, aHat({ title, technique }));
    expect(draft.title).to.deep.equal({ vi: 'Nón ál nón Huế', en: 'Palm hat' });
    expect(draft.technique.vi).to.equal('Chằm tay\n\nthêu');
    const unseen = await artisan.client.post(
      pieces,
      aHat({ title: { vi: '\u200B\u202E', en: 'Hat' } }),
      idempotencyKey(),
    );
    expect(problemIn(unseen).errors?.map(({ pointer }) => pointer)).to.deep.equal(['/title/vi']);
  });

  it('can be one more piece of an own product, not of another’s', async () => {
    const first = await aDraft(artisan);
    const more = await aDraft(artisan, aHat({ productId: first.productId }));
    expect(more.productId).to.equal(first.productId);
    const foreign = await other.client.post(pieces, aHat({ productId: first.productId }), idempotencyKey());
    expect(foreign.status).to.equal(404);
  });

  it('are changed as long as nobody signed them, their product with them', async () => {
    const draft = await aDraft(artisan);
    const answer = await artisan.client.send<StudioPiece>('PATCH', `${pieces}/${draft.id}`, {
      title: { vi: 'Nón quai thao', en: 'Flat palm hat' },
      dimensionsMm: null,
    });
    expect(studioPiece.parse(answer.body)).to.deep.include({ dimensionsMm: null, weightGrams: 59 });
    expect(answer.body.title.vi).to.equal('Nón quai thao');
  });

  it('keep photographs in their order, the same one once, and give them back', async () => {
    const draft = await aDraft(artisan);
    const second = await photographed(artisan, draft.id);
    expect(second.photographs).to.have.length(2);
    const cid = second.photographs[0]!.cid;
    const left = await artisan.client.send<StudioPiece>('DELETE', `${pieces}/${draft.id}/photographs/${cid}`);
    expect(left.body.photographs.map((it) => it.cid)).to.deep.equal([second.photographs[1]!.cid]);
  });

  it('hold twelve photographs and no more', async function () {
    this.timeout(20_000);
    const draft = await aDraft(artisan);
    for (let count = 1; count < 12; count += 1) await photographed(artisan, draft.id);
    const bytes = await aPhotograph({ seed: 4711 });
    const full = await artisan.client.send('POST', `${pieces}/${draft.id}/photographs?role=mark`, bytes, {
      'content-type': 'image/jpeg',
    });
    expect(problemIn(full)).to.deep.include({ status: 409, code: 'catalog.too-many-photographs' });
  });

  it('are listed to their maker alone, newest first, in pages', async () => {
    const { body } = await artisan.client.get(`${pieces}?limit=2`);
    const first = studioPieceList.parse(body);
    const second = studioPieceList.parse(
      (await artisan.client.get(`${pieces}?limit=2&cursor=${first.nextCursor}`)).body,
    );
    expect(first.items[0]!.createdAt >= second.items[0]!.createdAt).to.equal(true);
    expect(second.items.map(({ id }) => id)).not.to.include(first.items[1]!.id);
    expect(studioPieceList.parse((await other.client.get(pieces)).body).items).to.deep.equal([]);
  });

  describe('belong to their maker', () => {
    let draft: StudioPiece;
    before(async () => {
      draft = await aDraft(artisan);
    });

    const asked: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { weightGrams: 1 }],
      ['DELETE', '/photographs/bafkreiaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
      ['POST', '/signing', {}],
    ];
    for (const [method, path, body] of asked) {
      it(`and are unknown to another artisan: ${method} ${path || '/'}`, async () => {
        const answer = await other.client.send(method, `${pieces}/${draft.id}${path}`, body);
        expect(answer.status).to.equal(404);
        expect(problemIn(answer).code).to.equal('catalog.piece-not-found');
      });
    }

    it('and another artisan adds no photograph', async () => {
      const bytes = await aPhotograph({ seed: 12 });
      const path = `${pieces}/${draft.id}/photographs?role=front`;
      const answer = await other.client.send('POST', path, bytes, { 'content-type': 'image/jpeg' });
      expect(answer.status).to.equal(404);
    });

    it('and need a session of an artisan', async () => {
      expect((await service.client().get(pieces)).status).to.equal(401);
      const officer = await anOfficer().at(service);
      expect((await officer.client.get(pieces)).status).to.equal(403);
      expect((await officer.client.post(pieces, aHat(), idempotencyKey())).status).to.equal(403);
    });
  });

  describe('bad input', () => {
    const cases: [string, object, string][] = [
      ['an empty title', { title: { vi: '  ', en: 'Hat' } }, '/title/vi'],
      ['a title no label can carry', { title: { vi: 'N'.repeat(201), en: 'Hat' } }, '/title/vi'],
      ['a missing language', { materials: { vi: 'Tre' } }, '/materials/en'],
      ['a size of nothing', { dimensionsMm: { length: 0, width: 1, height: 1 } }, '/dimensionsMm/length'],
      ['a weight in parts of a gram', { weightGrams: 1.5 }, '/weightGrams'],
      ['a day that is none', { madeOn: '2026-02-30' }, '/madeOn'],
      ['a price of nothing', { price: { amount: '0', currency: 'VND' } }, '/price'],
      ['a price in another currency', { price: { amount: '5000', currency: 'USD' } }, '/price'],
      ['a number for a price', { price: { amount: 250000, currency: 'VND' } }, '/price/amount'],
      ['a character no table can hold', { title: { vi: 'N\u0000n', en: 'Hat' } }, '/title/vi'],
      ['a craft with marks', { craftSlug: 'nón' }, '/craftSlug'],
    ];
    for (const [what, change, pointer] of cases) {
      it(`is refused by its field: ${what}`, async () => {
        const answer = await artisan.client.post(pieces, { ...aHat(), ...change }, idempotencyKey());
        expect(answer.status).to.equal(400);
        expect(problemIn(answer).errors?.map((it) => it.pointer)).to.deep.equal([pointer]);
      });
    }

    it('of a craft nobody practises is named', async () => {
      const answer = await artisan.client.post(pieces, aHat({ craftSlug: 'glass' }), idempotencyKey());
      expect(problemIn(answer)).to.deep.include({
        code: 'catalog.craft-unknown',
        params: { craft: 'glass' },
      });
    });

    it('without its key against repetition is refused', async () => {
      const answer = await artisan.client.post(pieces, aHat());
      expect(problemIn(answer).code).to.equal('request.idempotency-key-missing');
    });

    it('that is no picture, or says no role, is refused', async () => {
      const draft = await aDraft(artisan);
      const path = `${pieces}/${draft.id}/photographs`;
      const json = await artisan.client.post(`${path}?role=front`, { not: 'a picture' });
      expect(json.status).to.equal(400);
      const text = await artisan.client.send('POST', `${path}?role=front`, 'not a picture', {
        'content-type': 'image/jpeg',
      });
      expect(problemIn(text).code).to.equal('media.picture-unreadable');
      const bytes = await aPhotograph({ seed: 5 });
      const roleless = await artisan.client.send('POST', `${path}?role=face`, bytes, {
        'content-type': 'image/jpeg',
      });
      expect(problemIn(roleless).errors?.[0]?.pointer).to.equal('?role');
      const heavy = await artisan.client.send('POST', `${path}?role=front`, Buffer.alloc(1_100_000), {
        'content-type': 'image/jpeg',
      });
      expect(heavy.status).to.equal(413);
    });

    it('in place of an id is refused', async () => {
      expect((await artisan.client.get(`${pieces}/1`)).status).to.equal(400);
    });
  });
});
