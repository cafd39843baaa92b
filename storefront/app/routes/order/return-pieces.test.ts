import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../test/support/pages.ts';
import { dong, idOf } from '../../../test/support/shapes/common.ts';
import { anOrder } from '../../../test/support/shapes/orders.ts';
import { aReturn, theReturns } from '../../../test/support/shapes/returns.ts';

const PAGE = '/vi/orders/secret-1/return';
const filled = {
  intent: 'open',
  parcel: idOf(30),
  '/pieces/0': `${idOf(21)} 1/7`,
  '/reason': 'damaged',
  '/words': 'Vành nón bị gãy.',
  photograph: idOf(72),
};

describe('the page on which something is returned', () => {
  beforeEach(openHouse);

  it('asks for pieces, a reason that is still in time and words, and sends them with the photographs', async () => {
    const page = await visit(PAGE);
    expect(page.all('select[name="/reason"] option').map((it) => it.textContent)).to.have.length(3);
    const sent = await post(PAGE, filled);
    expect([sent.status, sent.location]).to.deep.equal([303, '/vi/orders/secret-1']);
    expect(commerce.askedOf('POST /orders/:secret/returns')[0]?.body).to.deep.equal({
      parcelId: idOf(30),
      pieces: [{ lineId: idOf(21), number: '1/7' }],
      reason: 'damaged',
      words: 'Vành nón bị gãy.',
      photographs: [idOf(72)],
    });
  });

  it('says at each field what is missing, and keeps what was typed', async () => {
    const { '/pieces/0': _, ...without } = filled;
    const page = await post(PAGE, { ...without, '/pieces': '', '/reason': '' });
    expect(page.status).to.equal(400);
    expect(page.one('main').textContent)
      .to.contain('Xin chọn ít nhất một món.')
      .and.contain('Xin chọn lý do.');
    expect(page.alerts).to.deep.equal([]);
    expect(page.one('textarea').textContent).to.contain('Vành nón bị gãy.');
    expect(commerce.askedOf('POST /orders/:secret/returns')).to.deep.equal([]);
  });

  it('keeps ticked what was ticked, wherever it stands on the list by now', async () => {
    const [parcel] = theReturns().returnable;
    const pieces = ['1/6', '1/7', '1/8'].map((number) => ({ ...parcel!.pieces[0]!, number }));
    commerce.answer('GET /orders/:secret/returns', theReturns({ returnable: [{ ...parcel!, pieces }] }));
    const ticked = (page: Awaited<ReturnType<typeof visit>>) =>
      page.all('input[type=checkbox][checked]').map((it) => it.getAttribute('value'));
    expect(ticked(await visit(PAGE))).to.deep.equal([]);
    const two = { '/pieces/0': `${idOf(21)} 1/7`, '/pieces/1': `${idOf(21)} 1/8` };
    const page = await post(PAGE, { ...filled, ...two, '/reason': '' });
    expect(ticked(page)).to.deep.equal([`${idOf(21)} 1/7`, `${idOf(21)} 1/8`]);
  });

  it('says in one sentence that nothing can be returned any more', async () => {
    commerce.answer('GET /orders/:secret/returns', theReturns({ returnable: [] }));
    const page = await visit(PAGE);
    expect(page.one('main').textContent).to.contain('Không còn món nào');
    expect(page.all('main form')).to.have.length(0);
  });

  it('takes a photograph away', async () => {
    await post(PAGE, { intent: 'remove-photograph', photograph: idOf(72) });
    expect(commerce.askedOf('DELETE /orders/:secret/return-photographs/:id')).to.have.length(1);
  });
});

describe('the returns on the page of an order', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof aReturn>[0] = {}) => {
    const [parcel] = anOrder().parcels;
    const parcels = [{ ...parcel!, state: 'delivered' as const }];
    commerce.answer(
      'GET /orders/:secret',
      anOrder({ state: 'delivered', payUrl: null, expiresAt: null, parcels }),
    );
    commerce.answer('GET /orders/:secret/returns', theReturns({ returns: [aReturn(change)] }));
    return visit('/vi/orders/secret-1');
  };

  it('are told with what the cooperative answered and how much goes back', async () => {
    const shown = await page({ state: 'settled', answer: 'Cảm ơn quý khách.', refunded: dong(250_000) });
    const card = shown.one('[data-return-state=settled]').textContent;
    expect(card).to.contain('Đã xong').and.contain('Cảm ơn quý khách.').and.contain('250.000');
  });

  it('lead to a slip while something is still to be sent, and only then', async () => {
    for (const state of ['accepted', 'given-up'] as const)
      expect((await page({ state })).all('a[href$="/slip.pdf"]'), state).to.have.length(1);
    for (const state of [
      'opened',
      'refused',
      'taken-back',
      'arrived',
      'waiting-for-token',
      'settled',
    ] as const)
      expect((await page({ state })).all('a[href$="/slip.pdf"]'), state).to.have.length(0);
  });

  it('can be taken back until they are answered', async () => {
    expect((await page({ state: 'accepted' })).all('[data-return-state] button')).to.have.length(0);
    expect((await page()).all('[data-return-state] button')).to.have.length(1);
    await post('/vi/orders/secret-1', { intent: 'take-return-back', return: idOf(70) });
    expect(commerce.askedOf('POST /orders/:secret/returns/:id/take-back')).to.have.length(1);
  });

  it('are not asked for before anything was sent', async () => {
    await visit('/vi/orders/secret-1');
    expect(commerce.askedOf('GET /orders/:secret/returns')).to.deep.equal([]);
  });
});
