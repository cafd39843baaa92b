import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../test/support/pages.ts';
import { idOf } from '../../test/support/shapes/common.ts';
import { aWork } from '../../test/support/shapes/making.ts';
import { aParcel } from '../../test/support/shapes/orders.ts';

const STUDIO = '/vi/studio/work';
const OFFICE = '/vi/office/work';
const feed = (...items: ReturnType<typeof aWork>[]) => ({ items, nextCursor: null });

describe('what is to be made', () => {
  beforeEach(openHouse);

  it('has one large thing to press, whatever state it is in', async () => {
    const buttons = {
      wanted: 'Nhận làm',
      accepted: 'Bắt tay làm',
      started: 'Làm xong một món, chụp ảnh',
    } as const;
    for (const state of ['wanted', 'accepted', 'started'] as const) {
      commerce.answer('GET /studio/work', feed(aWork({ state })));
      const shown = await visit(STUDIO);
      const first = shown.all('main form button')[0];
      expect(first?.textContent).to.equal(buttons[state]);
    }
    for (const state of ['finished', 'sealed', 'refused', 'late', 'called-off'] as const) {
      commerce.answer('GET /studio/work', feed(aWork({ state })));
      expect((await visit(STUDIO)).all('main form button')).to.deep.equal([]);
    }
  });

  it('is taken by its maker, and by an officer for them', async () => {
    await post(STUDIO, { work: idOf(40), '/to': 'accepted' });
    expect(commerce.askedOf('POST /studio/work/:id/moves')[0]?.body).to.deep.equal({
      to: 'accepted',
      reason: '',
    });
    await post(OFFICE, { work: idOf(40), '/to': 'started' });
    expect(commerce.askedOf('POST /office/work/:id/moves')[0]?.body).to.deep.equal({
      to: 'started',
      reason: '',
    });
    expect((await visit(OFFICE)).text)
      .to.contain('Báo nghệ nhân nhận làm')
      .and.contain('Nghệ nhân mẫu');
  });

  it('is refused with a reason for the buyer, and not without one', async () => {
    const mute = await post(STUDIO, { work: idOf(40), '/to': 'refused', '/reason': '' });
    expect(mute.status).to.equal(422);
    expect(mute.field('/reason').error).to.contain('ít nhất năm chữ cái');
    expect(commerce.askedOf('POST /studio/work/:id/moves')).to.deep.equal([]);
    await post(STUDIO, { work: idOf(40), '/to': 'refused', '/reason': 'Lò nung bị hỏng.' });
    expect(commerce.askedOf('POST /studio/work/:id/moves')[0]?.body).to.deep.include({
      reason: 'Lò nung bị hỏng.',
    });
  });

  it('once finished leads to where the piece is photographed and signed', async () => {
    const done = await post(STUDIO, { work: idOf(40), step: 'finish' });
    expect([done.status, done.location]).to.deep.equal([303, `/vi/studio/pieces/${idOf(10)}`]);
  });

  it('says when it has moved on meanwhile', async () => {
    commerce.refuse('POST /studio/work/:id/moves', 'making.move-not-allowed');
    const moved = await post(STUDIO, { work: idOf(40), '/to': 'accepted' });
    expect([moved.status, moved.text.includes('Việc đã đổi trạng thái')]).to.deep.equal([409, true]);
  });

  it('keeps its parcel from being packed', async () => {
    const { lines } = aParcel();
    const making = { readyBy: '2026-12-20', state: 'started' } as const;
    const parcel = aParcel({ lines: [{ ...lines[0]!, pieces: [], making }] });
    commerce.answer('GET /office/orders', { items: [parcel], nextCursor: null });
    const shown = await visit('/vi/office/orders');
    expect(shown.text).to.contain('còn chờ nghệ nhân làm xong');
    expect(shown.all('button[value=pack]')).to.deep.equal([]);
  });
});
