import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { notOurs } from '../../../../test/support/shapes/certificates.ts';
import { feed } from '../../../../test/support/shapes/common.ts';
import { anAct, anOfficeCertificate } from '../../../../test/support/shapes/office.ts';

describe('the certificates of a cooperative', () => {
  beforeEach(openHouse);

  it('are listed with number, piece, maker, serial and state', async () => {
    const page = await visit('/vi/office/certificates');
    expect(page.all('tbody tr').map((it) => it.textContent)).to.deep.equal([
      '7Nón lá bài thơNghệ nhân mẫu7K2M-4Q9R-TB3X-W8YZCó hiệu lực10:00 10 thg 11, 2026',
    ]);
    expect(page.links()).to.include('/vi/office/certificates/7');
  });

  it('are searched by what was typed, which stays in the field', async () => {
    const page = await visit('/vi/office/certificates?q=n%C3%B3n');
    expect(page.field('q').value).to.equal('nón');
    expect(commerce.askedOf('GET /office/certificates')[0]?.query).to.deep.equal({ q: 'nón' });
  });

  it('are all there where nothing was typed', async () => {
    await visit('/vi/office/certificates?q=');
    expect(commerce.askedOf('GET /office/certificates')[0]?.query).to.deep.equal({});
  });

  it('that are none say so', async () => {
    commerce.answer('GET /office/certificates', feed());
    for (const language of ['vi', 'en']) {
      const page = await visit(`/${language}/office/certificates?q=x`);
      expect(page.all('tbody')).to.deep.equal([]);
      expect(page.all('main p').length).to.be.greaterThan(0);
    }
  });

  it('go on with the same search', async () => {
    commerce.answer('GET /office/certificates', { items: [anOfficeCertificate()], nextCursor: 'c_2' });
    expect((await visit('/vi/office/certificates?q=non')).links()).to.include(
      '/vi/office/certificates?q=non&cursor=c_2',
    );
  });
});

describe('the page of a certificate', () => {
  beforeEach(openHouse);

  const at = '/vi/office/certificates/7';
  const page = (change: Parameters<typeof anOfficeCertificate>[0], language = 'vi') => {
    commerce.answer('GET /office/certificates', feed(anOfficeCertificate(change)));
    return visit(`/${language}/office/certificates/7`);
  };

  it('is found by its number among those that the search gives', async () => {
    commerce.answer(
      'GET /office/certificates',
      feed(anOfficeCertificate({ number: 70 }), anOfficeCertificate()),
    );
    expect((await visit(at)).texts('h1')).to.deep.equal(['Chứng nhận số 7']);
  });

  it('that the search does not give is not found', async () => {
    commerce.answer('GET /office/certificates', feed(anOfficeCertificate({ number: 70 })));
    expect((await visit(at)).status).to.equal(404);
  });

  it('is there while the register cannot be asked', async () => {
    commerce.refuse('GET /certificates/:serial', 'service.unavailable');
    expect((await visit(at)).status).to.equal(200);
  });

  it('leads to what the buyer sees', async () => {
    expect((await page({})).links()).to.include('/c/7K2M4Q9RTB3XW8YZ?l=vi');
  });

  for (const [state, actions] of [
    ['active', ['suspend', 'withdraw']],
    ['suspended', ['reinstate', 'withdraw']],
    ['withdrawn', []],
  ] as const) {
    it(`that is ${state} offers what can be done with it`, async () => {
      const shown = await page({ state });
      const offered = shown.all('input[type=radio]').map((it) => it.getAttribute('value'));
      expect(offered).to.deep.equal(actions);
    });
  }

  it('that is not in the register yet offers nothing', async () => {
    expect((await page({ pieceState: 'submitted' })).all('input[type=radio]')).to.deep.equal([]);
  });

  it('with a change that waits shows the change, and no second form', async () => {
    const shown = await page({ pending: anAct() });
    expect(shown.all('input[type=radio]')).to.deep.equal([]);
    expect(shown.text).to.contain('1/2 chữ ký');
  });

  it('says who decided what, and why, as the register tells it', async () => {
    const status = {
      state: 'suspended',
      by: { vi: 'Hợp tác xã Thanh Tiên', en: 'Thanh Tiên cooperative' },
      reason: 'damaged',
      text: 'Vành bị gãy.',
      at: '2026-11-20T03:00:00.000Z',
      successor: null,
    };
    commerce.answer(
      'GET /certificates/:serial',
      notOurs({ verdict: { ...notOurs().verdict, class: 'suspended', status } }),
    );
    const shown = await page({ state: 'suspended', reason: 'damaged' });
    expect(shown.text).to.contain('Vành bị gãy.');
  });

  describe('its form', () => {
    const wish = { '/action': 'suspend', '/reason': 'damaged', '/text': 'Vành bị gãy.' };

    it('names what is to be filled in', async () => {
      const shown = await page({});
      expect(shown.field('/reason').label).to.equal('Lý do');
      expect(shown.field('/text').label).to.equal('Lời giải thích');
      expect(shown.field('/text').hint).to.contain('Xin đừng ghi tên người mua');
    });

    it('prepares the act and leads to sign it', async () => {
      const shown = await post(at, wish);
      expect([shown.status, shown.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
      const [asked] = commerce.askedOf('POST /office/certificates/:number/status');
      expect(asked?.at).to.deep.equal({ number: '7' });
      expect(asked?.body).to.deep.equal({ action: 'suspend', reason: 'damaged', text: 'Vành bị gãy.' });
    });

    it('says at the field that a reason in words is missing, and keeps the rest', async () => {
      for (const language of ['vi', 'en']) {
        const shown = await post(`/${language}/office/certificates/7`, {
          ...wish,
          '/action': 'withdraw',
          '/text': '  ',
        });
        expect(shown.status).to.equal(422);
        expect(shown.field('/text').isInvalid).to.equal(true);
        expect(shown.field('/text').error).to.not.equal('');
        expect(shown.field('/reason').value).to.equal('damaged');
        const chosen = shown.all('input[type=radio]').find((it) => it.hasAttribute('checked'));
        expect(chosen?.getAttribute('value')).to.equal('withdraw');
      }
      expect(commerce.askedOf('POST /office/certificates/:number/status')).to.deep.equal([]);
    });

    it('says how long the words may be, and keeps them', async () => {
      const text = 'x'.repeat(501);
      const shown = await post(at, { ...wish, '/text': text });
      expect(shown.field('/text').error).to.equal('Không quá 500 ký tự.');
      expect(shown.field('/text').value).to.equal(text);
    });

    it('says that nothing was chosen', async () => {
      const shown = await post(at, { '/reason': 'damaged', '/text': 'x' });
      expect(shown.status).to.equal(422);
      expect(shown.text).to.contain('Mục này còn thiếu.');
    });

    it('puts what the service points at to its field, else says it above', async () => {
      commerce.refuse('POST /office/certificates/:number/status', 'request.invalid', {
        errors: [{ pointer: '/text', detail: 'Có ký tự lạ.' }],
      });
      const shown = await post(at, wish);
      expect(shown.field('/text').error).to.equal('Có ký tự lạ.');
      expect(shown.alerts).to.deep.equal([]);
      commerce.refuse('POST /office/certificates/:number/status', 'certificates.act-not-signable');
      const refused = await post(at, wish);
      expect(refused.alerts.join()).to.contain('không còn cần ký');
      expect(refused.field('/text').value).to.equal('Vành bị gãy.');
    });
  });

  it('gives up a change that waits, or leads to sign it', async () => {
    const signing = await post(at, { act: anAct().id, intent: 'sign' });
    expect(signing.location).to.equal('http://seal.localhost/#ticket=1');
    await post(at, { act: anAct().id, intent: 'cancel' });
    expect(commerce.askedOf('DELETE /office/acts/:id')[0]?.at).to.deep.equal({ id: anAct().id });
    expect(commerce.askedOf('POST /office/certificates/:number/status')).to.deep.equal([]);
  });
});
