import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { feed, idOf } from '../../../../test/support/shapes/common.ts';
import { aBatch, anInspected, anOffice, theKeys } from '../../../../test/support/shapes/office.ts';

const key = 'a-key-of-sixteen-or-more';

describe('the page to seal a batch', () => {
  beforeEach(openHouse);

  it('chooses every accepted piece until somebody says otherwise', async () => {
    commerce.answer('GET /office/sealable', feed(anInspected(), anInspected({ id: idOf(11) })));
    const page = await visit('/vi/office/seal');
    const boxes = page.all('input[type=checkbox]').filter((it) => it.getAttribute('name') === '/pieceIds/-');
    expect(boxes.map((it) => [it.getAttribute('value'), it.hasAttribute('checked')])).to.deep.equal([
      [idOf(10), true],
      [idOf(11), true],
    ]);
    expect(page.texts('main form button')).to.include('Niêm phong 2 món');
    expect(page.hidden('idempotencyKey')).to.match(/^[\w-]{16,}$/);
  });

  it('opens the batch of what was chosen, once under its key, and leads to sign', async () => {
    const page = await post('/vi/office/seal', [
      ['idempotencyKey', key],
      ['/pieceIds/-', idOf(10)],
      ['/pieceIds/-', idOf(11)],
    ]);
    expect([page.status, page.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
    const [asked] = commerce.askedOf('POST /office/batches');
    expect(asked?.body).to.deep.equal({ pieceIds: [idOf(10), idOf(11)] });
    expect(asked?.headers['idempotency-key']).to.equal(key);
  });

  it('opens a batch of one piece too', async () => {
    await post('/vi/office/seal', { idempotencyKey: key, '/pieceIds/-': idOf(10) });
    expect(commerce.askedOf('POST /office/batches')[0]?.body).to.deep.equal({ pieceIds: [idOf(10)] });
  });

  it('says that nothing was chosen, and asks the service nothing', async () => {
    for (const [language, words] of [
      ['vi', 'Xin chọn ít nhất một món'],
      ['en', 'choose at least one'],
    ] as const) {
      const page = await post(`/${language}/office/seal`, { idempotencyKey: key });
      expect(page.status).to.equal(422);
      expect(page.alerts.join().toLowerCase()).to.contain(words.toLowerCase());
    }
    expect(commerce.askedOf('POST /office/batches')).to.deep.equal([]);
  });

  it('says why no batch can be opened now', async () => {
    commerce.refuse('POST /office/batches', 'certificates.batch-already-open');
    const page = await post('/vi/office/seal', { idempotencyKey: key, '/pieceIds/-': idOf(10) });
    expect(page.status).to.equal(409);
    expect(page.alerts.join()).to.contain('Đang có một lô chưa xong');
  });

  it('says what is wrong with a piece that was made up', async () => {
    const page = await post('/vi/office/seal', { idempotencyKey: key, '/pieceIds/-': 'x' });
    expect(page.status).to.equal(422);
    expect(page.alerts.join()).to.contain('Mã định danh chưa đúng');
  });

  it('leads back to a batch that waits for signatures', async () => {
    const page = await visit('/vi/office/seal');
    expect(page.links()).to.include(`/vi/office/batches/${idOf(40)}`);
    commerce.answer('GET /office/batches', feed(aBatch({ state: 'final' })));
    expect((await visit('/vi/office/seal')).links()).to.not.include(`/vi/office/batches/${idOf(40)}`);
  });

  it('says that nothing waits', async () => {
    commerce.answer('GET /office/sealable', feed());
    const page = await visit('/vi/office/seal');
    expect(page.all('input[type=checkbox]')).to.deep.equal([]);
  });

  it('speaks of a key that is missing or waits, also of a new one on this device', async () => {
    for (const [change, state] of [
      [{ mine: 'none' as const }, 'none'],
      [{ mine: 'proposed' as const }, 'proposed'],
      [{ mine: 'active' as const, newKeyWaits: true }, 'proposed'],
    ] as const) {
      commerce.answer('GET /office/keys', theKeys(change));
      const page = await visit('/vi/office/seal');
      expect(page.one('[data-signing-key]').getAttribute('data-signing-key')).to.equal(state);
    }
  });

  it('is whole before the cooperative is in the register', async () => {
    commerce.answer('GET /office', anOffice({ capacity: null }));
    expect((await visit('/vi/office/seal')).text).to.not.contain('Số món được cấp trong năm');
  });
});
