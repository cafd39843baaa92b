import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { expect } from 'chai';
import { commerce, openHouse, post, visit } from '../../../../test/support/pages.ts';
import { dong, feed, idOf } from '../../../../test/support/shapes/common.ts';
import { aParcel } from '../../../../test/support/shapes/orders.ts';
import { aPickUpPlace } from '../../../../test/support/shapes/shipping.ts';

describe('the parcels of a cooperative', () => {
  beforeEach(openHouse);

  const page = (change: Partial<OfficeParcel> = {}, language = 'vi') => {
    commerce.answer('GET /office/orders', feed(aParcel(change)));
    return visit(`/${language}/office/orders`);
  };
  const steps = (page: { all(selector: string): Element[] }) =>
    page.all('main button').flatMap((it) => it.getAttribute('value') ?? []);

  it('say what goes in, where it goes, and which very pieces', async () => {
    const shown = await page();
    expect(shown.text)
      .to.contain('Đơn DL-7K2M')
      .and.to.contain('2 × Nón lá bài thơ')
      .and.to.contain('1/7, 1/8');
    expect(shown.text).to.contain('1 Lê Lợi, Phường Thuận Hoá, Thành phố Huế').and.to.contain('740.000 ₫');
  });

  it('that are fetched are handed over when they are ready, and sent to nobody', async () => {
    const fetched = { pickUp: aPickUpPlace, address: null };
    const ready = await page({ ...fetched, state: 'packed' });
    expect(steps(ready)).to.deep.equal(['deliver']);
    expect(ready.text).to.contain('Khách đến nhận tại xưởng').and.contain('Báo đã trao cho khách');
    expect(ready.text).to.contain('Sẵn sàng').and.not.contain('Gửi đến');
    const toPack = await page({ ...fetched, state: 'to-pack' }, 'en');
    expect(steps(toPack)).to.deep.equal(['pack']);
    expect(toPack.text).to.contain('Mark as ready');
  });

  it('say for which day their buyer wished', async () => {
    expect((await page({ wishedDay: '2026-12-04' })).text).to.contain(
      'Khách muốn nhận vào ngày 4 tháng 12, 2026',
    );
    expect((await page({})).text).to.not.contain('muốn nhận vào');
  });

  it('of a present name who receives it, who gives it and what its note says', async () => {
    const gift = { name: 'Trần Thị Mai', phone: '+84935111222', note: 'Mừng mẹ!\nCon Hoa' };
    const shown = await page({ gift });
    expect(shown.text).to.contain('Quà tặng').and.contain('Trần Thị Mai').and.contain('Lời nhắn: Mừng mẹ!');
    expect(shown.text).to.contain(`Người đặt: ${aParcel().buyer.name}`);
    expect((await page()).text).to.not.contain('Quà tặng');
  });

  it('say so in English', async () => {
    expect((await page({}, 'en')).text)
      .to.contain('Poem hat')
      .and.to.contain('₫740,000');
  });

  for (const [state, step] of [
    ['waiting', []],
    ['to-pack', ['pack']],
    ['packed', ['send']],
    ['sent', ['deliver']],
    ['delivered', []],
    ['cancelled', []],
  ] as const) {
    it(`that are ${state} offer ${step[0] ?? 'nothing'}`, async () => {
      expect(steps(await page({ state }))).to.deep.equal(step);
    });
  }

  for (const hold of ['refunded', 'disputed'] as const) {
    it(`whose order is ${hold} wait, and say why`, async () => {
      const shown = await page({ hold, state: 'to-pack' });
      expect(steps(shown)).to.deep.equal([]);
      expect(shown.text).to.contain(hold === 'refunded' ? 'Đơn đã hoàn tiền' : 'Đơn đang bị khiếu nại');
    });
  }

  it('of which a part has gone back go only when an officer says so', async () => {
    const shown = await page({ hold: 'part-refunded', refunded: dong(350_000) });
    expect(steps(shown)).to.deep.equal(['accept-refund']);
    expect(shown.text).to.contain('350.000 ₫');
  });

  it('whose rest is not paid say how much and until when, and are not packed', async () => {
    const rest = { amount: dong(175_000), dueBy: null, isOverdue: false };
    const shown = await page({ hold: 'rest-due', rest });
    expect(steps(shown)).to.deep.equal([]);
    expect(shown.text).to.contain('còn phải trả 175.000 ₫').and.to.contain('khi món hàng làm xong');
    const due = await page({ hold: 'rest-due', rest: { ...rest, dueBy: '2026-12-14T07:05:00.000Z' } }, 'en');
    expect(steps(due)).to.deep.equal(['extend-rest']);
    expect(due.text).to.contain('It is to be paid by 14 Dec 2026');
  });

  it('whose rest is overdue can be given more days, or waited for no longer, with what becomes of the deposit', async () => {
    const rest = { amount: dong(175_000), dueBy: '2026-11-28T07:05:00.000Z', isOverdue: true };
    const shown = await page({ hold: 'rest-due', rest });
    expect(steps(shown)).to.deep.equal(['extend-rest', 'call-off-rest']);
    expect(shown.text).to.contain('Đã quá hạn').and.to.contain('ở lại với xưởng');
    commerce.refuse('POST /office/parcels/:id/call-off-rest', 'ordering.rest-not-overdue');
    const early = await post('/vi/office/orders', { parcel: idOf(30), step: 'call-off-rest' });
    expect(early.status).to.equal(409);
    expect(early.text).to.contain('Người mua còn thời gian');
  });

  it('of which something was given up wait for its maker no longer', async () => {
    const [line] = aParcel().lines;
    const making = (state: 'started' | 'refused') => ({ readyBy: '2026-12-20', state });
    const lines = (state: 'started' | 'refused') => [line!, { ...line!, pieces: [], making: making(state) }];
    expect(steps(await page({ state: 'to-pack', lines: lines('started') }))).to.deep.equal([]);
    expect(steps(await page({ state: 'to-pack', lines: lines('refused') }))).to.include('pack');
  });

  it('that are late say so', async () => {
    const late = (await page({ late: true })).text;
    expect(late.length).to.be.greaterThan((await page({ late: false })).text.length);
  });

  it('can be taken a step back while it is allowed', async () => {
    const shown = await page({ state: 'packed', undoUntil: '2026-11-29T04:05:00.000Z' });
    expect(steps(shown)).to.include('undo');
    expect(shown.hidden('/move')).to.equal('packed');
    expect(shown.text).to.contain('11:05');
    await post('/vi/office/orders', { parcel: idOf(30), step: 'undo', '/move': 'packed' });
    expect(commerce.askedOf('POST /office/parcels/:id/undo')[0]?.body).to.deep.equal({ move: 'packed' });
  });

  it('have a slip and an address label to print while they are in the house', async () => {
    const papers = ['slip.pdf', 'label.pdf'].map((it) => `/api/v1/office/parcels/${idOf(30)}/${it}`);
    for (const state of ['to-pack', 'packed'] as const) {
      expect((await page({ state })).links()).to.include.members(papers);
    }
    for (const state of ['sent', 'delivered', 'cancelled'] as const) {
      expect((await page({ state })).links().filter((it) => it.endsWith('.pdf'))).to.deep.equal([]);
    }
  });

  it('are packed with the label of each piece, and say which field is of which', async () => {
    const shown = await page();
    expect(shown.all('fieldset label').map((it) => it.textContent)).to.deep.equal([
      'Món số 1/7',
      'Món số 1/8',
    ]);
    const packed = await post('/vi/office/orders', {
      parcel: idOf(30),
      step: 'pack',
      '/labels/0': ' 7k3f ',
      '/labels/1': 'https://daulang.example/c/NF7B6G7EV7KV5B6H',
      '/withoutLabels': '',
    });
    expect(packed.status).to.equal(200);
    expect(commerce.askedOf('POST /office/parcels/:id/pack')[0]?.body).to.deep.equal({
      labels: ['7k3f', 'https://daulang.example/c/NF7B6G7EV7KV5B6H'],
      withoutLabels: '',
    });
  });

  it('with a wrong piece say so at its field, keep the others, and only at that parcel', async () => {
    commerce.answer('GET /office/orders', feed(aParcel(), aParcel({ id: idOf(31) })));
    commerce.refuse('POST /office/parcels/:id/pack', 'fulfilment.label-not-in-parcel', {
      errors: [{ pointer: '/labels/1', detail: 'Kiện còn thiếu món số 1/8.' }],
    });
    const shown = await post('/vi/office/orders', {
      parcel: idOf(30),
      step: 'pack',
      '/labels/0': '7K3F',
      '/labels/1': 'ZZZZ',
    });
    const fields = shown.all('fieldset input');
    expect(fields.map((it) => it.getAttribute('aria-invalid'))).to.deep.equal([null, 'true', null, null]);
    expect(fields.map((it) => it.getAttribute('value') ?? '')).to.deep.equal(['7K3F', 'ZZZZ', '', '']);
    expect(shown.text).to.contain('Kiện còn thiếu món số 1/8.');
    expect(shown.alerts).to.deep.equal([]);
  });

  it('are packed without a look at the labels for a reason alone, which stays to be read', async () => {
    const short = await post('/vi/office/orders', {
      parcel: idOf(30),
      step: 'pack',
      '/withoutLabels': 'vội',
    });
    expect(short.status).to.equal(422);
    expect(short.field('/withoutLabels').error).to.equal('Xin ghi rõ lý do, ít nhất năm chữ cái.');
    expect(short.all('details[open] [name="/withoutLabels"]')).to.have.length(1);
    expect(commerce.askedOf('POST /office/parcels/:id/pack')).to.deep.equal([]);
    const at = '2026-11-29T03:00:00.000Z';
    const noted = {
      state: 'packed' as const,
      at,
      by: 'officer' as const,
      isUndo: false,
      note: 'Nhãn bị ướt.',
    };
    const back = { ...noted, state: 'to-pack' as const, isUndo: true, note: null };
    const shown = await page({ history: [noted, back] });
    expect(shown.text)
      .to.contain('Đã đóng gói · 10:00 29 thg 11, 2026 · cán bộ · Nhãn bị ướt.')
      .and.to.contain('Lấy lại: Chờ đóng gói');
  });

  for (const [step, route] of [
    ['accept-refund', 'POST /office/parcels/:id/accept-refund'],
    ['deliver', 'POST /office/parcels/:id/deliver'],
    ['extend-rest', 'POST /office/parcels/:id/extend-rest'],
    ['call-off-rest', 'POST /office/parcels/:id/call-off-rest'],
  ] as const) {
    it(`take the step ${step} with nothing beside it`, async () => {
      const shown = await post('/vi/office/orders', { parcel: idOf(30), step });
      expect(shown.status).to.equal(200);
      expect(commerce.askedOf(route).map(({ at, body }) => [at, body])).to.deep.equal([
        [{ id: idOf(30) }, undefined],
      ]);
    });
  }

  it('are sent by one of the carriers of the shop, by their names', async () => {
    const shown = await page({ state: 'packed' });
    expect(shown.all('select option').map((it) => [it.getAttribute('value'), it.textContent])).to.deep.equal([
      ['', 'Chọn hãng'],
      ['vnpost', 'Bưu điện Việt Nam'],
      ['hand', 'Giao tận tay'],
    ]);
    const sent = await page({
      state: 'sent',
      carrier: { vi: 'Bưu điện Việt Nam', en: 'Vietnam Post' },
      trackingCode: 'VN1',
      trackingUrl: 'https://post.example/VN1',
    });
    expect(sent.text).to.contain('Bưu điện Việt Nam · VN1');
    expect(sent.links()).to.include('https://post.example/VN1');
  });

  it('are sent with who carries them', async () => {
    await post('/vi/office/orders', {
      parcel: idOf(30),
      step: 'send',
      '/carrier': 'vnpost',
      '/trackingCode': ' vn 1',
    });
    expect(commerce.askedOf('POST /office/parcels/:id/send')[0]?.body).to.deep.equal({
      carrier: 'vnpost',
      trackingCode: 'VN1',
    });
  });

  it('say at the field who is missing, keep the code, and only at that parcel', async () => {
    commerce.answer(
      'GET /office/orders',
      feed(aParcel({ state: 'packed' }), aParcel({ id: idOf(31), state: 'packed' })),
    );
    const shown = await post('/vi/office/orders', {
      parcel: idOf(30),
      step: 'send',
      '/carrier': '',
      '/trackingCode': 'VN1',
    });
    expect(shown.status).to.equal(422);
    const carriers = shown.all('select').filter((it) => it.getAttribute('name') === '/carrier');
    expect(carriers.map((it) => it.getAttribute('aria-invalid'))).to.deep.equal(['true', null]);
    const codes = shown.all('input').filter((it) => it.getAttribute('name') === '/trackingCode');
    expect(codes.map((it) => it.getAttribute('value') ?? '')).to.deep.equal(['VN1', '']);
    expect(commerce.askedOf('POST /office/parcels/:id/send')).to.deep.equal([]);
  });

  it('say at the field what the service finds, else above the form', async () => {
    commerce.answer('GET /office/orders', feed(aParcel({ state: 'packed' })));
    const send = { parcel: idOf(30), step: 'send', '/carrier': 'vnpost', '/trackingCode': 'VN1' };
    commerce.refuse('POST /office/parcels/:id/send', 'request.invalid', {
      errors: [{ pointer: '/trackingCode', detail: 'Chưa đúng định dạng.' }],
    });
    const atField = await post('/vi/office/orders', send);
    expect(atField.field('/trackingCode').error).to.equal('Chưa đúng định dạng.');
    expect(atField.alerts).to.deep.equal([]);
    commerce.refuse('POST /office/parcels/:id/send', 'fulfilment.parcel-move-not-allowed');
    const above = await post('/vi/office/orders', send);
    expect(above.status).to.equal(409);
    expect(above.alerts).to.have.length(1);
    expect(above.field('/carrier').value).to.equal('vnpost');
  });

  it('take no step that nobody knows', async () => {
    for (const step of ['burn', '', '__proto__']) {
      expect((await post('/vi/office/orders', { parcel: idOf(30), step })).status).to.equal(400);
    }
    expect(commerce.asked.filter(({ route }) => route.startsWith('POST'))).to.deep.equal([]);
  });

  it('are shown by their state, and the state is marked', async () => {
    const shown = await visit('/vi/office/orders?state=packed');
    expect(commerce.askedOf('GET /office/orders')[0]?.query).to.deep.equal({ state: 'packed' });
    expect(shown.one('nav [aria-current=page][href*="state="]').getAttribute('href')).to.equal(
      '/vi/office/orders?state=packed',
    );
  });

  it('of a state that does not exist are refused with a sentence', async () => {
    const shown = await visit('/vi/office/orders?state=lost');
    expect(shown.status).to.equal(400);
    expect(shown.text).to.contain('Dữ liệu gửi lên chưa đúng');
  });

  it('go on on the next page, of the same state', async () => {
    commerce.answer('GET /office/orders', { items: [aParcel()], nextCursor: idOf(31) });
    expect((await visit('/vi/office/orders?state=sent')).links()).to.include(
      `/vi/office/orders?state=sent&cursor=${idOf(31)}`,
    );
  });

  it('that are none say so', async () => {
    commerce.answer('GET /office/orders', feed());
    const shown = await visit('/vi/office/orders');
    expect(shown.all('main ul.my-5 li')).to.deep.equal([]);
    expect(shown.status).to.equal(200);
  });
});
