import type { OfficeLetter } from '@daulang/commerce/api/letters';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { feed, idOf } from '../../../../test/support/shapes/common.ts';
import { aLetter, theLetters } from '../../../../test/support/shapes/letters.ts';
import { aParcel } from '../../../../test/support/shapes/orders.ts';

const PATH = `office/orders/${idOf(30)}/letters`;

describe('the letters about a parcel', () => {
  beforeEach(openHouse);

  const page = (change: Partial<OfficeLetter> = {}, language = 'vi') => {
    commerce.answer('GET /office/parcels/:id/letters', theLetters(aLetter(change)));
    return visit(`/${language}/${PATH}`);
  };

  it('are led to from the parcel', async () => {
    commerce.answer('GET /office/orders', feed(aParcel()));
    const shown = await visit('/vi/office/orders');
    expect(shown.all(`a[href="/vi/${PATH}"]`)).to.have.length(1);
  });

  it('say what was told to whom, and when, in both languages', async () => {
    const vi = (await page()).text;
    expect(vi).to.contain('đơn DL-7K2M').and.contain('Đã thanh toán').and.contain('h•••@example.com');
    expect(vi).to.contain('Đã gửi lúc 10:10');
    expect((await page({}, 'en')).text)
      .to.contain('Paid')
      .and.contain('Sent 28 Nov 2026, 10:10');
  });

  it('that were given up say why, and are sent again by a press', async () => {
    const shown = await page({ state: 'failed', because: 'refused', canTryAgain: true });
    expect(shown.text).to.contain('Không gửi được').and.contain('Nơi nhận từ chối');
    expect(shown.all('main form button')).to.have.length(1);
    expect(shown.all('main form input[name=letter]')[0]?.getAttribute('value')).to.equal(idOf(35));
    commerce.asked.length = 0;
    await post(`/vi/${PATH}`, { letter: idOf(35) });
    expect(commerce.asked.map(({ route }) => route)).to.include(
      'POST /office/parcels/:id/letters/:letterId/again',
    );
  });

  for (const because of ['too-late', 'out-of-reach'] as const) {
    it(`that were left out (${because}) say so and offer nothing`, async () => {
      const shown = await page({ state: 'failed', because });
      expect(shown.text).to.contain('Không gửi,').and.not.contain('Không gửi được');
      expect(shown.all('main form button')).to.deep.equal([]);
    });
  }
});
