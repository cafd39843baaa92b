import type { ActCard } from '@daulang/commerce/api/office';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { anAct } from '../../../../test/support/shapes/office.ts';

describe('the acts of a cooperative', () => {
  beforeEach(openHouse);

  const page = (change: Partial<ActCard> = {}, language = 'vi') => {
    commerce.answer('GET /office/acts', { acts: [anAct(change)] });
    return visit(`/${language}/office/acts`);
  };

  it('say what is to be signed, by how many, and until when', async () => {
    const shown = await page();
    expect(shown.text).to.contain('Tạm ngưng chứng nhận 7').and.to.contain('1/2 chữ ký');
    expect(shown.text).to.contain('Hạn ký: 10:00 6 thg 12, 2099');
  });

  it('say so in English', async () => {
    expect((await page({}, 'en')).text).to.contain('Suspend certificate 7');
  });

  for (const state of [
    'signing',
    'submitted',
    'recorded',
    'final',
    'failed',
    'expired',
    'cancelled',
  ] as const) {
    it(`that are ${state} can${state === 'signing' ? '' : 'not'} be signed`, async () => {
      const buttons = (await page({ state })).texts('main form button');
      expect(buttons.includes('Ký')).to.equal(state === 'signing');
    });
  }

  it('that cannot be given up offer only to be signed', async () => {
    const buttons = (await page({ isCancellable: false })).texts('main form button');
    expect(buttons).to.deep.equal(['Ký']);
  });

  it('that failed say why in words, never by a code alone', async () => {
    for (const language of ['vi', 'en']) {
      const shown = await page({ state: 'failed', failure: 'nonce-mismatch' }, language);
      expect(shown.text).to.contain(
        language === 'vi' ? 'Xin mở lại và ký lần nữa' : 'open it again and sign once more',
      );
      expect(shown.text).to.not.contain('nonce-mismatch');
    }
  });

  it('that are none say so', async () => {
    commerce.answer('GET /office/acts', { acts: [] });
    const shown = await visit('/vi/office/acts');
    expect(shown.all('main form')).to.deep.equal([]);
  });

  it('are signed on the sealing host', async () => {
    const shown = await post('/vi/office/acts', { act: anAct().id, intent: 'sign' });
    expect([shown.status, shown.location]).to.deep.equal([302, 'http://seal.localhost/#ticket=1']);
    expect(commerce.askedOf('POST /office/acts/:id/signing')[0]?.at).to.deep.equal({ id: anAct().id });
  });

  it('are given up', async () => {
    const shown = await post('/vi/office/acts', { act: anAct().id, intent: 'cancel' });
    expect(shown.status).to.equal(200);
    expect(commerce.askedOf('DELETE /office/acts/:id')).to.have.length(1);
  });

  it('say why they cannot be, and stay on the page', async () => {
    commerce.refuse('DELETE /office/acts/:id', 'certificates.act-not-signable');
    const shown = await post('/vi/office/acts', { act: anAct().id, intent: 'cancel' });
    expect(shown.status).to.equal(409);
    expect(shown.alerts.join()).to.contain('Việc này không còn cần ký');
    expect(shown.text).to.contain('Tạm ngưng chứng nhận 7');
  });
});
