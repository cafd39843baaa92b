import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { feed, idOf } from '../../../../test/support/shapes/common.ts';
import { aBatch, aBatchDetail } from '../../../../test/support/shapes/office.ts';

const at = `/vi/office/batches/${idOf(40)}`;
const states = ['open', 'signing', 'submitted', 'recorded', 'final', 'cancelled', 'failed'] as const;

describe('the batches', () => {
  beforeEach(openHouse);

  it('are listed by their numbers, with state and signatures', async () => {
    const page = await visit('/vi/office/batches');
    expect(page.text).to.contain('Số 8 đến 10').and.to.contain('Chờ chữ ký').and.to.contain('1/2 chữ ký');
    expect(page.links()).to.include(at);
  });

  it('say in both languages where each of them stands', async () => {
    commerce.answer(
      'GET /office/batches',
      feed(...states.map((state, n) => aBatch({ id: idOf(100 + n), state, firstNumber: n * 10 + 1 }))),
    );
    for (const language of ['vi', 'en']) {
      const words = (await visit(`/${language}/office/batches`)).all('main li').map((it) => it.textContent);
      expect(words).to.have.length(states.length);
      expect(new Set(words).size).to.equal(states.length);
    }
  });

  it('that are none yet say so', async () => {
    commerce.answer('GET /office/batches', feed());
    const page = await visit('/vi/office/batches');
    expect(page.all('main li')).to.deep.equal([]);
    expect(page.links()).to.include('/vi/office/seal');
  });

  it('go on on the next page', async () => {
    commerce.answer('GET /office/batches', { items: [aBatch()], nextCursor: 'c_2' });
    expect((await visit('/vi/office/batches')).links()).to.include('/vi/office/batches?cursor=c_2');
    await visit('/vi/office/batches?cursor=c_2&utm_source=mail');
    expect(commerce.askedOf('GET /office/batches').at(-1)?.query).to.deep.equal({ cursor: 'c_2' });
  });
});

describe('the page of a batch', () => {
  beforeEach(openHouse);

  const page = (change: Parameters<typeof aBatchDetail>[0], language = 'vi') => {
    commerce.answer('GET /office/batches/:id', aBatchDetail(change));
    return visit(at.replace('/vi', `/${language}`));
  };

  it('lists its pieces by their numbers', async () => {
    const shown = await page({});
    expect(shown.all('tbody tr').map((it) => it.textContent)).to.deep.equal([
      '8Nón lá bài thơ7K2M-4Q9R-TB3X-W8YZĐang niêm phong',
    ]);
  });

  for (const state of states) {
    it(`that is ${state} offers what can still be done, and no more`, async () => {
      const shown = await page({ state });
      const isOpen = state === 'open' || state === 'signing';
      expect(shown.texts('main form button').includes('Sang trang ký'), 'can be signed').to.equal(isOpen);
      expect(
        shown.texts('main form button').some((it) => it.includes('Huỷ lô')),
        'can be cancelled',
      ).to.equal(isOpen);
      const hasLabels = state === 'recorded' || state === 'final';
      const labels = shown.links().filter((it) => it.includes('labels.pdf'));
      expect(labels.length > 0, 'can be printed').to.equal(hasLabels);
    });
  }

  it('offers its labels for each printer', async () => {
    const links = (await page({ state: 'final' })).links().filter((it) => it.includes('labels.pdf'));
    expect(links.map((it) => new URL(it, 'http://localhost').searchParams.get('layout'))).to.have.members([
      'a4-3x8',
      'a4-4x10',
      'roll-50x30',
      'tag-40x70',
    ]);
  });

  it('says how deep in the register it is', async () => {
    const shown = await page({
      state: 'recorded',
      confirmations: { have: 5, need: 12 },
      transaction: '0xabc',
      block: 77,
    });
    expect(shown.text).to.contain('5/12 lần xác nhận');
    expect(shown.text).to.contain('0xabc');
  });

  it('says in words why it failed', async () => {
    for (const [language, words] of [
      ['vi', 'Xin mở lô nhỏ hơn hoặc xin thêm số lượng.'],
      ['en', 'Please open a smaller one'],
    ] as const) {
      const shown = await page({ state: 'failed', failure: 'capacity-exceeded' }, language);
      expect(shown.text).to.contain(words).and.to.not.contain('capacity-exceeded');
    }
  });

  it('names a reason that this page has no words for yet', async () => {
    const shown = await page({ state: 'failed', failure: 'moon-eclipsed' });
    expect(shown.text).to.contain('Lý do: moon-eclipsed');
  });

  it('leads to sign, by a new link', async () => {
    const signing = await post(at, { intent: 'sign' });
    expect([signing.status, signing.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
  });

  it('is cancelled, and its pieces wait again', async () => {
    const cancelled = await post(at, { intent: 'cancel' });
    expect([cancelled.status, cancelled.location]).to.deep.equal([302, '/vi/office/seal']);
    expect(commerce.askedOf('DELETE /office/batches/:id')[0]?.at).to.deep.equal({ id: idOf(40) });
  });

  it('says why it cannot be cancelled any more', async () => {
    commerce.refuse('DELETE /office/batches/:id', 'certificates.batch-move-not-allowed');
    const shown = await post(at, { intent: 'cancel' });
    expect(shown.status).to.equal(409);
    expect(shown.alerts.join()).to.contain('Lô đã sang bước khác');
  });

  it('of another cooperative is not found', async () => {
    commerce.refuse('GET /office/batches/:id', 'certificates.batch-not-found');
    expect((await visit(at)).status).to.equal(404);
  });
});
