import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';
import { aPerson, consents, officers } from '../../../test/support/shapes/people.ts';
import { aPiece, aStudio, sales } from '../../../test/support/shapes/pieces.ts';

describe('the studio', () => {
  beforeEach(openHouse);

  describe('at its door', () => {
    it('asks a new artisan first what may be published', async () => {
      commerce.answer('GET /me/consents', consents({ since: null, decidedAt: null }));
      const page = await visit('/vi/studio/pieces');
      expect([page.status, page.location]).to.deep.equal([
        302,
        '/vi/studio/welcome?next=%2Fvi%2Fstudio%2Fpieces',
      ]);
    });

    it('asks nobody again who has answered, yes or no', async () => {
      commerce.answer('GET /me/consents', consents({ since: null }));
      expect((await visit('/vi/studio')).status).to.equal(200);
      const page = await visit('/vi/studio/welcome');
      expect([page.status, page.location]).to.deep.equal([302, '/vi/studio']);
    });

    it('is closed to who is no artisan, and says so', async () => {
      for (const route of ['GET /studio', 'GET /me/consents'] as const)
        commerce.refuse(route, 'request.forbidden');
      const page = await visit('/vi/studio');
      expect(page.status).to.equal(403);
      expect(page.text).to.contain('Không có quyền làm việc này');
    });
  });

  describe('on its first page', () => {
    it('greets the artisan and says what there is to do, in numbers', async () => {
      const page = await visit('/vi/studio');
      expect(page.texts('h1')).to.deep.equal(['Kính chào Nghệ nhân mẫu']);
      expect(page.text)
        .to.contain('1 món đang chờ gửi')
        .and.to.contain('1 món chờ ký')
        .and.to.contain('1.225.000 ₫');
      expect(page.links()).to.include.members([
        '/vi/studio/pieces/new',
        '/vi/studio/orders',
        '/vi/studio/pieces',
        '/vi/studio/money',
        '/vi/studio/profile',
      ]);
    });

    it('says so in English', async () => {
      const page = await visit('/en/studio');
      expect(page.text).to.contain('Thanh Tiên cooperative').and.to.contain('₫1,225,000');
    });

    it('is kind where there is nothing to do yet', async () => {
      const none = {
        draft: 0,
        signed: 0,
        vouched: 0,
        inspected: 0,
        rejected: 0,
        sealing: 0,
        submitted: 0,
        recorded: 0,
        final: 0,
      };
      commerce.answer('GET /studio', aStudio({ ordersToSend: 0, piecesByState: none, monthEarned: dong(0) }));
      const page = await visit('/vi/studio');
      expect(page.status).to.equal(200);
      expect(page.text).to.contain('Thêm món mới').and.to.contain('0 ₫').and.to.not.contain('chờ ký');
    });

    for (const [signingKey, has] of [
      ['none', true],
      ['proposed', true],
      ['active', false],
    ] as const) {
      it(`${has ? 'speaks of' : 'is silent about'} a signing key that is ${signingKey}`, async () => {
        commerce.answer('GET /studio', aStudio({ signingKey }));
        const page = await visit('/vi/studio');
        expect(page.all('[data-signing-key]').length > 0).to.equal(has);
      });
    }
  });

  describe('with its money', () => {
    it('shows of each sale what was paid, what went where, and what is left', async () => {
      const page = await visit('/vi/studio/money');
      expect(page.text)
        .to.contain('Người mua trả350.000 ₫')
        .and.to.contain('−70.000 ₫')
        .and.to.contain('−17.500 ₫');
      expect(page.text).to.contain('Nghệ nhân nhận262.500 ₫');
    });

    it('says that nothing was sold yet', async () => {
      commerce.answer('GET /studio/sales', { sales: [] });
      for (const path of ['/vi/studio/money', '/vi/studio/orders', '/en/studio/money']) {
        const page = await visit(path);
        expect(page.status).to.equal(200);
        expect(page.all('main li')).to.deep.equal([]);
        expect(page.all('main p').length, path).to.be.greaterThan(0);
      }
    });

    it('shows under the orders only what is still to be brought', async () => {
      const [sale] = sales.sales;
      commerce.answer('GET /studio/sales', {
        sales: [sale!, { ...sale!, orderCode: 'DL-SENT', parcelState: 'delivered' }],
      });
      const page = await visit('/vi/studio/orders');
      expect(page.text).to.contain('DL-7K2M').and.to.not.contain('DL-SENT');
      expect((await visit('/vi/studio/money')).text).to.contain('DL-SENT');
    });
  });

  describe('with its key', () => {
    it('says how the key stands, in a word and a colour', async () => {
      for (const signingKey of ['none', 'proposed', 'active'] as const) {
        commerce.answer('GET /studio', aStudio({ signingKey }));
        const page = await visit('/vi/studio/key');
        expect(page.one('[data-signing-key]').getAttribute('data-signing-key')).to.equal(signingKey);
      }
    });

    it('that is new and waits is what counts on this device', async () => {
      commerce.answer('GET /studio', aStudio({ signingKey: 'active', newKeyWaits: true }));
      const page = await visit('/vi/studio/key');
      expect(page.one('[data-signing-key]').getAttribute('data-signing-key')).to.equal('proposed');
    });

    it('leads to the sealing host to make one', async () => {
      const page = await post('/vi/studio/key', {});
      expect([page.status, page.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
    });

    it('says why none can be made now', async () => {
      commerce.refuse('POST /studio/keys', 'certificates.cooperative-not-admitted');
      const page = await post('/vi/studio/key', {});
      expect(page.status).to.equal(409);
      expect(page.alerts.join()).to.contain('Hợp tác xã chưa có trong sổ gốc');
    });
  });

  describe('with what is published', () => {
    it('says since when a name is shown, and takes it back in one press', async () => {
      const page = await visit('/vi/studio/profile');
      expect(page.one('[data-consent=name]').textContent).to.contain('Đã đồng ý từ 1 tháng 11, 2026.');
      const button = page.one('[data-consent=name] button');
      expect([button.getAttribute('name'), button.getAttribute('value')]).to.deep.equal(['/given', 'false']);
    });

    it('asks for no portrait, as no page shows one', async () => {
      expect((await visit('/vi/studio/profile')).all('[data-consent=portrait]')).to.deep.equal([]);
    });

    it('asks the service for what was pressed, with the wording that was on the screen', async () => {
      for (const [given, sent] of [
        ['true', true],
        ['false', false],
      ] as const) {
        await post('/vi/studio/profile', { purpose: 'name', '/given': given });
        const asked = commerce.askedOf('PUT /me/consents/:purpose').at(-1);
        expect(asked?.at).to.deep.equal({ purpose: 'name' });
        expect(asked?.body).to.have.property('given', sent);
        expect(asked?.body)
          .to.have.property('textVersion')
          .that.matches(/^2026-/);
      }
    });

    it('takes no word for a yes but the yes itself', async () => {
      for (const fields of [
        { purpose: 'name', '/given': 'maybe' },
        { purpose: 'everything', '/given': 'true' },
        { purpose: 'name', '/given': 'true', '/textVersion': 'forged' },
      ] as Record<string, string>[]) {
        const page = await post('/vi/studio/profile', fields);
        expect(page.status).to.equal(400);
      }
      expect(commerce.askedOf('PUT /me/consents/:purpose')).to.deep.equal([]);
    });

    it('says why it was not recorded', async () => {
      commerce.refuse('PUT /me/consents/:purpose', 'service.unavailable');
      const page = await post('/vi/studio/profile', { purpose: 'name', '/given': 'true' });
      expect(page.status).to.equal(503);
      expect(page.alerts.join()).to.contain('Xin thử lại sau ít phút');
    });

    it('asks a new artisan by a switch that is off until somebody turns it', async () => {
      commerce.answer('GET /me/consents', consents({ since: null, decidedAt: null }));
      const page = await visit('/vi/studio/welcome');
      const field = page.field('/given');
      expect(field.element.getAttribute('role')).to.equal('switch');
      expect(field.element.hasAttribute('checked')).to.equal(false);
      expect(field.label).to.contain('Nghệ nhân mẫu');
    });

    it('takes a switch that nobody turned for a no, and goes on', async () => {
      commerce.answer('GET /me/consents', consents({ since: null, decidedAt: null }));
      for (const [fields, given] of [
        [{}, false],
        [{ '/given': 'true' }, true],
      ] as const) {
        const page = await post('/vi/studio/welcome?next=%2Fvi%2Fstudio%2Fmoney', fields);
        expect([page.status, page.location]).to.deep.equal([302, '/vi/studio/money']);
        expect(commerce.askedOf('PUT /me/consents/:purpose').at(-1)?.body).to.include({ given });
      }
    });

    it('goes to no other site from there', async () => {
      const page = await post('/vi/studio/welcome?next=%2F%2Fevil.example', {});
      expect(page.location).to.equal('/vi/studio');
    });
  });

  describe('with help', () => {
    it('says whom to call, as a link that calls', async () => {
      const page = await visit('/vi/studio/profile');
      expect(page.links()).to.include('tel:+84912000111');
      expect(page.text).to.contain('0912 000 111');
    });

    it('is whole where nobody can be called', async () => {
      commerce.answer('GET /me/officers', { officers: [{ ...officers.officers[0]!, phone: null }] });
      expect((await visit('/vi/studio/profile')).links().filter((it) => it.startsWith('tel:'))).to.deep.equal(
        [],
      );
    });
  });

  describe('for a helper', () => {
    beforeEach(() => {
      commerce.answer('GET /me', aPerson('helper'));
      commerce.refuse('GET /me/consents', 'request.forbidden');
      commerce.refuse('GET /studio/helpers', 'request.forbidden');
    });

    it('says on each page for whom they act, and asks for no consent', async () => {
      for (const page of [
        '',
        '/pieces',
        '/orders',
        '/money',
        '/profile',
        `/pieces/${idOf(10)}`,
        '/pieces/new',
      ]) {
        const shown = await visit(`/vi/studio${page}`);
        expect(shown.status, page).to.equal(200);
        expect(shown.one('[data-acting-for]').textContent, page).to.contain('Đang làm giúp Nghệ nhân mẫu');
      }
      expect((await visit('/en/studio')).text).to.contain('Acting for Nghệ nhân mẫu');
      expect(commerce.askedOf('GET /me/consents')).to.deep.equal([]);
    });

    it('has no way to sign, nor to a key', async () => {
      commerce.answer('GET /studio', aStudio({ signingKey: 'active' }));
      commerce.answer('GET /studio/pieces/:id', aPiece({ state: 'draft', missing: [] }));
      const piece = await visit(`/vi/studio/pieces/${idOf(10)}`);
      expect(piece.text).to.contain('Món này chờ Nghệ nhân mẫu tự ký.');
      expect(piece.all('button').map((it) => it.textContent)).not.to.include('Ký tên');
      expect(piece.links()).not.to.include('/vi/studio/key');
      commerce.answer('GET /studio', aStudio({ signingKey: 'none' }));
      expect((await visit('/vi/studio')).all('[data-signing-key]')).to.deep.equal([]);
      expect((await visit('/vi/studio/key')).all('main form')).to.deep.equal([]);
    });

    it('has neither consents nor helpers to change', async () => {
      const page = await visit('/vi/studio/profile');
      expect(page.all('[data-consent], [data-helper]')).to.deep.equal([]);
      expect(page.links()).to.include('tel:+84912000111');
    });
  });

  describe('and its helpers', () => {
    const at = '/vi/studio/profile';

    it('says who helps, since when, and lets them be ended', async () => {
      const page = await visit(at);
      expect(page.one('[data-helper]').textContent)
        .to.contain('Trần Thị Cháu')
        .and.to.contain('0912 345 679');
      expect((await post(at, { intent: 'end-helper', helper: 'user-3' })).text).to.contain('không còn giúp');
      expect(commerce.askedOf('DELETE /studio/helpers/:userId')[0]?.at).to.deep.equal({ userId: 'user-3' });
      commerce.answer('GET /studio/helpers', { helpers: [] });
      expect((await visit(at)).text).to.contain('Chưa nhờ ai giúp.');
    });

    it('names one, keeps what was typed, and says what is wrong at its field', async () => {
      const filled = { intent: 'name-helper', '/displayName': 'Trần Thị Cháu', '/phone': '0912 345 679' };
      expect((await post(at, filled)).text).to.contain('Từ nay Trần Thị Cháu giúp được.');
      expect(commerce.askedOf('POST /studio/helpers')[0]?.body).to.deep.equal({
        ...{ displayName: 'Trần Thị Cháu', phone: '+84912345679' },
      });
      const wrong = await post(at, { ...filled, '/phone': '12' });
      expect([wrong.status, wrong.field('/displayName').value]).to.deep.equal([400, 'Trần Thị Cháu']);
      expect(wrong.field('/phone').error).not.to.equal('');
      commerce.refuse('POST /studio/helpers', 'accounts.phone-number-taken');
      const taken = await post(at, filled);
      expect([taken.status, taken.alerts.length]).to.deep.equal([409, 1]);
    });
  });

  it('has a person’s own name nowhere but on their own pages', async () => {
    commerce.answer('GET /me', aPerson('artisan', { displayName: 'Tên Riêng' }));
    expect((await visit('/vi/shop')).got.body).to.not.contain('Tên Riêng');
  });
});
