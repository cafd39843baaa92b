import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { dong, idOf } from '../../../../test/support/shapes/common.ts';
import { aParcel } from '../../../../test/support/shapes/orders.ts';

const at = (language = 'vi') => `/${language}/office/orders/${idOf(30)}/money`;
const page = (change: Partial<OfficeParcel> = {}, language = 'vi') => {
  commerce.answer('GET /office/parcels/:id', aParcel(change));
  return visit(at(language));
};
const steps = (shown: { all(selector: string): Element[] }) =>
  shown.all('main button').flatMap((it) => it.getAttribute('value') ?? []);

describe('the money of a parcel', () => {
  beforeEach(openHouse);

  it('goes back by line, with what is left of each, or the parcel is not sent', async () => {
    const shown = await page({ state: 'to-pack' });
    expect(steps(shown)).to.deep.equal(['refund', 'cancel']);
    expect(shown.field(`/refund/${idOf(40)}`).label).to.equal('2 × Nón lá bài thơ');
    expect(shown.text).to.contain('Còn hoàn được 700.000 ₫').and.to.contain('Còn hoàn được 40.000 ₫');
    expect((await page({ state: 'to-pack' }, 'en')).text).to.contain('Up to ₫700,000');
  });

  it('is sent back as it was typed, and nothing of what was left empty', async () => {
    await page();
    await post(at(), {
      step: 'refund',
      [`/refund/${idOf(40)}`]: ' 50.000 đ',
      '/refund/shipping': '',
      '/reason': 'Vành nón bị nứt',
    });
    expect(commerce.askedOf('POST /office/parcels/:id/refund')[0]?.body).to.deep.equal({
      lines: [{ id: idOf(40), amount: dong(50_000) }],
      shipping: null,
      reason: 'Vành nón bị nứt',
    });
  });

  for (const [name, typed, complaint] of [
    ['no amount', { '/reason': 'Nứt vành' }, 'ít nhất một món'],
    ['words for an amount', { '/refund/shipping': 'năm mươi', '/reason': 'Nứt vành' }, 'bằng chữ số'],
    ['nothing as an amount', { '/refund/shipping': '0', '/reason': 'Nứt vành' }, 'bằng chữ số'],
    ['no reason', { '/refund/shipping': '1000', '/reason': '' }, 'Xin ghi lý do'],
  ] as const) {
    it(`does not go back with ${name}, and what was typed stays`, async () => {
      await page();
      const shown = await post(at(), { step: 'refund', ...typed });
      expect(shown.status).to.equal(422);
      expect(shown.text).to.contain(complaint);
      expect(shown.all('details[open] button').map((it) => it.getAttribute('value'))).to.deep.equal([
        'refund',
      ]);
      expect(commerce.askedOf('POST /office/parcels/:id/refund')).to.deep.equal([]);
    });
  }

  it('keeps a complaint at the form that was sent, which comes back opened', async () => {
    await page({ state: 'to-pack' });
    const shown = await post(at(), { step: 'cancel', '/reason': 'x' });
    expect(shown.status).to.equal(422);
    expect(shown.all('details[open] button').map((it) => it.getAttribute('value'))).to.deep.equal(['cancel']);
    expect(shown.all('[aria-invalid=true]')).to.have.length(1);
    expect(shown.all('input[name="/reason"]').map((it) => it.getAttribute('value'))).to.deep.equal(['', 'x']);
  });

  it('that is due at the door is noted when it came, or the parcel when it is back', async () => {
    const due = { cashDue: dong(740_000), paidAt: null };
    expect(steps(await page({ ...due, state: 'packed' }))).to.deep.equal(['cancel']);
    expect(steps(await page({ ...due, state: 'sent' }))).to.deep.equal(['refused']);
    const delivered = await page({ ...due, state: 'delivered' });
    expect(steps(delivered)).to.deep.equal(['cash', 'refused']);
    expect(delivered.text).to.contain('Thu 740.000 ₫ khi giao');
    await post(at(), { step: 'cash' });
    expect(commerce.askedOf('POST /office/parcels/:id/cash')).to.have.length(1);
    await post(at(), { step: 'refused', '/reason': 'Không ai nhận' });
    expect(commerce.askedOf('POST /office/parcels/:id/refused')[0]?.body).to.deep.equal({
      reason: 'Không ai nhận',
    });
  });

  it('that the service does not let go is said so', async () => {
    await page();
    commerce.refuse('POST /office/parcels/:id/cancel', 'fulfilment.parcel-move-not-allowed');
    const shown = await post(at(), { step: 'cancel', '/reason': 'Hết nguyên liệu' });
    expect(shown.status).to.equal(409);
  });

  it('of which nothing is left says so', async () => {
    expect((await page({ state: 'cancelled' })).text).to.contain('Không còn khoản nào để hoàn');
  });
});
