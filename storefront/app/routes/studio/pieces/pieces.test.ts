import { expect } from 'chai';
import { commerce, openHouse, type Page, post, visit } from '../../../../test/support/pages.ts';
import { CID, dong, feed, idOf } from '../../../../test/support/shapes/common.ts';
import { aPiece, aStudio } from '../../../../test/support/shapes/pieces.ts';

const at = `/vi/studio/pieces/${idOf(10)}`;

describe('the pieces of an artisan', () => {
  beforeEach(openHouse);

  it('are listed with their state and price', async () => {
    const page = await visit('/vi/studio/pieces');
    expect(page.text).to.contain('Nón lá bài thơChờ ký350.000 ₫');
    expect(page.links()).to.include.members([at, '/vi/studio/pieces/new']);
  });

  it('say in both languages where each of them stands', async () => {
    const states = [
      'draft',
      'signed',
      'vouched',
      'inspected',
      'rejected',
      'sealing',
      'submitted',
      'recorded',
      'final',
    ] as const;
    commerce.answer(
      'GET /studio/pieces',
      feed(...states.map((state, n) => aPiece({ id: idOf(100 + n), state }))),
    );
    for (const language of ['vi', 'en']) {
      const page = await visit(`/${language}/studio/pieces`);
      const words = page.all('main li').map((it) => it.textContent);
      expect(new Set(words).size, language).to.be.greaterThan(6);
    }
  });

  it('that are none yet say so, and how to begin', async () => {
    commerce.answer('GET /studio/pieces', feed());
    const page = await visit('/vi/studio/pieces');
    expect(page.all('main li')).to.deep.equal([]);
    expect(page.links()).to.include('/vi/studio/pieces/new');
  });

  it('go on on the next page', async () => {
    commerce.answer('GET /studio/pieces', { items: [aPiece()], nextCursor: 'c/2' });
    const page = await visit('/vi/studio/pieces');
    expect(page.links()).to.include('/vi/studio/pieces?cursor=c%2F2');
    await visit('/vi/studio/pieces?cursor=abc_2');
    expect(commerce.askedOf('GET /studio/pieces').at(-1)?.query).to.deep.equal({ cursor: 'abc_2' });
  });
});

describe('the page of a piece', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof aPiece>[0]) => {
    commerce.answer('GET /studio/pieces/:id', aPiece(change));
    return visit(at);
  };

  it('says everything that will be signed', async () => {
    const shown = await page({});
    for (const words of [
      'Lá nón, tre',
      'Chằm tay',
      '41 × 41,5 × 18,5 cm',
      '180 g',
      '20 tháng 11, 2026',
      '7K2M-4Q9R-TB3X-W8YZ',
    ]) {
      expect(shown.text).to.contain(words);
    }
  });

  it('lets a draft be signed, changed and its photographs taken back', async () => {
    const shown = await page({});
    expect(shown.texts('button')).to.include('Ký món này');
    expect(shown.links()).to.include(`${at}/edit`);
    expect(shown.hidden('cid')).to.equal(CID);
  });

  it('lets nobody change what was signed', async () => {
    const shown = await page({ state: 'signed' });
    expect(shown.texts('button')).to.not.include('Ký món này');
    expect(shown.links()).to.not.include(`${at}/edit`);
    expect(shown.hidden('cid')).to.equal(null);
  });

  it('says what is missing before it can be signed', async () => {
    const shown = await page({ missing: ['photograph'], photographs: [] });
    expect(shown.texts('button')).to.not.include('Ký món này');
  });

  it('says why an officer sent it back', async () => {
    const shown = await page({ state: 'rejected', rejection: 'Vành nón bị lệch.' });
    expect(shown.text).to.contain('Vành nón bị lệch.');
  });

  it('leads to the sealing host to sign', async () => {
    const shown = await post(at, { intent: 'sign' });
    expect([shown.status, shown.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
  });

  it('says why it cannot be signed now', async () => {
    commerce.refuse('POST /studio/pieces/:id/signing', 'certificates.no-signing-key');
    const shown = await post(at, { intent: 'sign' });
    expect(shown.status).to.equal(409);
    expect(shown.alerts.join()).to.contain('Chưa có khoá ký');
  });

  it('takes a photograph back', async () => {
    const shown = await post(at, { intent: 'remove-photograph', cid: CID });
    expect(shown.status).to.equal(200);
    expect(commerce.askedOf('DELETE /studio/pieces/:id/photographs/:cid')[0]?.at).to.deep.equal({
      id: idOf(10),
      cid: CID,
    });
  });

  it('of somebody else is not found', async () => {
    commerce.refuse('GET /studio/pieces/:id', 'catalog.piece-not-found');
    expect((await visit(at)).status).to.equal(404);
  });

  it('that can no longer be changed leads to the piece', async () => {
    commerce.answer('GET /studio/pieces/:id', aPiece({ state: 'signed' }));
    const shown = await visit(`${at}/edit`);
    expect([shown.status, shown.location]).to.deep.equal([302, at]);
  });
});

describe('the form of a new piece', () => {
  beforeEach(openHouse);

  const fields = [
    '/title/vi',
    '/materials/vi',
    '/technique/vi',
    '/dimensionsMm/length',
    '/dimensionsMm/width',
    '/dimensionsMm/height',
    '/weightGrams',
    '/madeOn',
    '/title/en',
    '/materials/en',
    '/technique/en',
    '/price',
  ];
  const filled = {
    intent: 'save',
    idempotencyKey: 'a-key-of-sixteen-or-more',
    '/craftSlug': 'non-la',
    '/title/vi': 'Nón lá bài thơ',
    '/materials/vi': 'Lá nón, tre',
    '/technique/vi': 'Chằm tay',
    '/madeOn': '2026-11-20',
    '/price': '350.000',
  };

  const errorsOn = (page: Page) =>
    Object.fromEntries(
      fields.flatMap((name) => (page.field(name).error ? [[name, page.field(name).error]] : [])),
    );

  it('names every field', async () => {
    const page = await visit('/vi/studio/pieces/new');
    expect(fields.map((name) => page.field(name).label)).to.deep.equal([
      'Tên món',
      'Làm bằng gì?',
      'Làm cách nào?',
      'Dài',
      'Rộng',
      'Cao',
      'Khối lượng (gam)',
      'Làm xong ngày',
      'Tên tiếng Anh',
      'Chất liệu, tiếng Anh',
      'Cách làm, tiếng Anh',
      'Giá (đồng)',
    ]);
  });

  it('asks for the craft only where there is a choice', async () => {
    expect((await visit('/vi/studio/pieces/new')).hidden('/craftSlug')).to.equal('non-la');
    const crafts = [...aStudio().crafts, { slug: 'gom', name: { vi: 'gốm', en: 'pottery' } }];
    commerce.answer('GET /studio', aStudio({ crafts }));
    expect((await visit('/vi/studio/pieces/new')).field('/craftSlug').label).to.not.equal('');
  });

  it('begins with the last piece, but for the day', async () => {
    commerce.answer('GET /studio', aStudio({ template: aPiece({ madeOn: '2020-01-01' }) }));
    const page = await visit('/vi/studio/pieces/new');
    expect(page.field('/title/vi').value).to.equal('Nón lá bài thơ');
    expect(page.field('/dimensionsMm/width').value).to.equal('41,5');
    expect(page.field('/price').value).to.equal('350000');
    expect(page.field('/madeOn').value).to.not.equal('2020-01-01');
    expect(page.hidden('/productId')).to.equal('');
  });

  it('of one more like another is one of the same product', async () => {
    const page = await visit(`/vi/studio/pieces/new?like=${idOf(10)}`);
    expect(page.hidden('/productId')).to.equal(idOf(1));
  });

  it('offers to sign only to who has a key', async () => {
    expect((await visit('/vi/studio/pieces/new')).texts('main button')).to.include('Lưu và ký');
    commerce.answer('GET /studio', aStudio({ signingKey: 'none' }));
    expect((await visit('/vi/studio/pieces/new')).texts('main button')).to.not.include('Lưu và ký');
  });

  it('saves a piece without any script, once under its key', async () => {
    const page = await post('/vi/studio/pieces/new', filled);
    expect([page.status, page.location]).to.deep.equal([302, at]);
    const [asked] = commerce.askedOf('POST /studio/pieces');
    expect(asked?.headers['idempotency-key']).to.equal(filled.idempotencyKey);
    expect(asked?.body).to.deep.equal({
      craftSlug: 'non-la',
      title: { vi: 'Nón lá bài thơ', en: 'Nón lá bài thơ' },
      materials: { vi: 'Lá nón, tre', en: 'Lá nón, tre' },
      technique: { vi: 'Chằm tay', en: 'Chằm tay' },
      dimensionsMm: null,
      weightGrams: null,
      madeOn: '2026-11-20',
      price: dong(350_000),
    });
  });

  it('saves one more of a product as one of that product', async () => {
    await post('/vi/studio/pieces/new', { ...filled, '/productId': idOf(1) });
    expect(commerce.askedOf('POST /studio/pieces')[0]?.body).to.include({ productId: idOf(1) });
  });

  it('says at each field what is wrong, before the service is asked', async () => {
    const page = await post('/vi/studio/pieces/new', {
      ...filled,
      '/title/vi': '',
      '/dimensionsMm/length': '1.250',
      '/dimensionsMm/width': '',
      '/dimensionsMm/height': '99999',
      '/weightGrams': '1,5',
      '/madeOn': '2999-01-01',
      '/price': '12',
    });
    expect(page.status).to.equal(422);
    expect(Object.keys(errorsOn(page))).to.deep.equal([
      '/title/vi',
      '/dimensionsMm/length',
      '/dimensionsMm/width',
      '/dimensionsMm/height',
      '/weightGrams',
      '/madeOn',
      '/price',
    ]);
    expect(errorsOn(page)['/dimensionsMm/length']).to.contain('hai cách');
    expect(errorsOn(page)['/price']).to.contain('từ 1.000 đến 10.000.000.000');
    expect(page.alerts).to.deep.equal(['Xin xem lại các mục có dấu chấm than.']);
    expect(commerce.askedOf('POST /studio/pieces')).to.deep.equal([]);
  });

  it('says so in English', async () => {
    const page = await post('/en/studio/pieces/new', { ...filled, '/materials/vi': ' ' });
    expect(errorsOn(page)).to.deep.equal({ '/materials/vi': 'Please fill this in.' });
  });

  it('puts what the service refuses at its field', async () => {
    commerce.refuse('POST /studio/pieces', 'request.invalid', {
      errors: [{ pointer: '/price/amount', detail: 'Giá chưa đúng.' }],
    });
    const page = await post('/vi/studio/pieces/new', filled);
    expect(errorsOn(page)).to.deep.equal({ '/price': 'Giá chưa đúng.' });
    expect(page.alerts).to.deep.equal(['Xin xem lại các mục có dấu chấm than.']);
  });

  it('says in the service’s words what is no field’s fault', async () => {
    commerce.refuse('POST /studio/pieces', 'catalog.too-many-drafts', {
      detail: 'Đã có 50 món chưa được ký.',
    });
    const page = await post('/vi/studio/pieces/new', filled);
    expect(page.status).to.equal(422);
    expect(page.alerts.join()).to.contain('Đã có 50 món chưa được ký.');
  });

  it('says that photographs need a script, and never asks for faces', async () => {
    const page = await visit('/vi/studio/pieces/new');
    expect(page.text).to.contain('xin đừng chụp mặt người').and.to.contain('Chụp ảnh cần JavaScript');
    expect(page.all('input[type=file]').length).to.equal(3);
  });

  it('of a draft that is changed begins with the draft', async () => {
    const page = await visit(`${at}/edit`);
    expect(page.field('/title/vi').value).to.equal('Nón lá bài thơ');
    expect(page.hidden('pieceId')).to.equal(idOf(10));
    expect(page.hidden('idempotencyKey')).to.equal(idOf(10));
  });
});
