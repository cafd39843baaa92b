import { auditActions, type AuditAction } from '@daulang/commerce/api/audit';
import { expect } from 'chai';
import { commerce, openHouse, visit } from '../../../../test/support/pages.ts';
import { anAuditEntry, anAuditPage } from '../../../../test/support/shapes/audit.ts';
import { idOf } from '../../../../test/support/shapes/common.ts';

const at = '/vi/office/audit';

describe('the office’s log', () => {
  beforeEach(openHouse);

  it('says who did what and when, in both languages', async () => {
    const page = await visit(at);
    for (const words of ['Báo kiện hàng đã đóng gói', 'Trần Văn Mẫu', '20'])
      expect(page.text).to.contain(words);
    expect((await visit('/en/office/audit')).text).to.contain('Said that a parcel is packed');
    expect(page.links('nav a')).to.include(at);
  });

  it('has a sentence of its own for everything', async () => {
    const actions = Object.keys(auditActions) as AuditAction[];
    const items = actions.map((action, nth) => anAuditEntry({ id: String(nth + 1), action }));
    commerce.answer('GET /office/audit', anAuditPage({ items }));
    const sentences = (await visit(at)).all('main li p > :first-child').map((it) => it.textContent);
    expect(new Set(sentences)).to.have.property('size', actions.length);
  });

  it('asks for one person and one kind, and keeps both on the way to older ones', async () => {
    commerce.answer('GET /office/audit', anAuditPage({ nextCursor: '17' }));
    const page = await visit(`${at}?who=user-1&kind=orders&utm_source=x`);
    const [asked] = commerce.askedOf('GET /office/audit');
    expect(asked!.query).to.deep.equal({ who: 'user-1', kind: 'orders' });
    expect(page.links('main nav a')).to.deep.equal([`${at}?who=user-1&kind=orders&cursor=17`]);
    expect((await visit(`${at}?who=user-1&cursor=17`)).links('main a')).to.include(`${at}?who=user-1`);
  });

  it('leads to what it was about, and nowhere where that is gone or an artisan’s', async () => {
    const one = idOf(30);
    const of = (action: AuditAction, path = {}) => anAuditEntry({ id: String((nth += 1)), action, path });
    let nth = 0;
    commerce.answer(
      'GET /office/audit',
      anAuditPage({
        items: [
          of('POST /office/parcels/:id/pack', { id: one }),
          of('POST /office/parcels/:id/letters/:letterId/again', { id: one, letterId: idOf(31) }),
          of('POST /office/batches/:id/signing', { id: one }),
          of('POST /office/certificates/:number/status', { number: '7' }),
          of('POST /office/acts/:id/signing', { id: one }),
          of('DELETE /office/batches/:id', { id: one }),
          of('POST /studio/pieces'),
        ],
      }),
    );
    const page = await visit(at);
    expect(page.links('main li a')).to.deep.equal([
      `/vi/office/orders/${one}/money`,
      `/vi/office/orders/${one}/letters`,
      `/vi/office/batches/${one}`,
      '/vi/office/certificates/7',
      '/vi/office/acts',
    ]);
    expect(page.all('main li')).to.have.lengthOf(7);
  });

  it('says for whom a helper did it', async () => {
    const entry = anAuditEntry({ role: 'helper', doneFor: 'Nguyễn Thị Mẫu' });
    commerce.answer('GET /office/audit', anAuditPage({ items: [entry] }));
    expect((await visit(at)).text).to.contain('Trần Văn Mẫu · làm giúp Nguyễn Thị Mẫu');
  });

  it('says that somebody has left, and that there is nothing', async () => {
    commerce.answer('GET /office/audit', anAuditPage({ items: [anAuditEntry({ displayName: null })] }));
    expect((await visit(at)).text).to.contain('Người không còn trong hợp tác xã');
    commerce.answer('GET /office/audit', anAuditPage({ items: [] }));
    expect((await visit(at)).text).to.contain('Chưa có việc nào như vậy.');
  });

  it('says what the service refuses', async () => {
    commerce.refuse('GET /office/audit', 'request.invalid');
    expect((await visit(`${at}?kind=all`)).status).to.equal(400);
  });

  it('names a buyer by their order alone', async () => {
    const action = 'POST /orders/:secret/cancel';
    const entry = { action, role: 'guest', userId: null, displayName: null, path: { order: 'x' } } as const;
    commerce.answer(
      'GET /office/audit',
      anAuditPage({ items: [anAuditEntry({ ...entry, orderCode: 'DL-7K3F9-QXM2A' })] }),
    );
    const { text } = await visit('/vi/office/audit');
    expect(text).to.contain('Huỷ đơn của mình').and.contain('Khách của đơn DL-7K3F9-QXM2A');
    expect(text).to.not.contain('Người không còn trong hợp tác xã');
  });
});
