import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, post, visit } from '../../../test/support/pages.ts';

const filled = { '/code': 'dl 7k3f9 qxm2a', '/phone': '0912 345 678' };

describe('the page that finds an order again', () => {
  beforeEach(openHouse);

  it('asks for a code and a telephone, in both languages, and asks the service nothing yet', async () => {
    for (const [language, title, button] of [
      ['vi', 'Tìm lại đơn hàng', 'Mở đơn hàng'],
      ['en', 'Find your order', 'Open the order'],
    ] as const) {
      const page = await visit(`/${language}/orders`);
      expect(page.texts('h1')).to.deep.equal([title]);
      expect(page.texts('main button')).to.include(button);
    }
    expect(commerce.asked).to.deep.equal([]);
  });

  it('leads to the order, however code and number were typed', async () => {
    const page = await post('/vi/orders', filled);
    expect([page.status, page.location]).to.deep.equal([303, '/vi/orders/secret-1']);
    expect(commerce.askedOf('POST /orders/find')[0]?.body).to.deep.equal({
      code: 'DL-7K3F9-QXM2A',
      phone: '+84912345678',
    });
  });

  it('says at each field what it should look like, keeps what was typed, and asks nothing', async () => {
    const typed = { '/code': 'đơn hôm qua', '/phone': '12' };
    const page = await post('/vi/orders', typed);
    expect(page.status).to.equal(400);
    expect(page.field('/code').error).to.contain('DL-7K3F9-QXM2A');
    expect(page.field('/phone').error).to.contain('10 chữ số');
    expect([page.field('/code').value, page.field('/phone').value]).to.deep.equal(Object.values(typed));
    expect(commerce.askedOf('POST /orders/find')).to.deep.equal([]);
  });

  it('says that there is none, blames neither, and keeps what was typed', async () => {
    commerce.refuse('POST /orders/find', 'ordering.no-order-of-phone');
    const page = await post('/en/orders', filled);
    expect(page.status).to.equal(404);
    expect(page.alerts.join()).to.contain('no order with this code and this phone number');
    expect(page.field('/code').value).to.equal(filled['/code']);
  });

  it('says kindly that the service sleeps, and loses nothing', async () => {
    fallAsleep();
    const page = await post('/vi/orders', filled);
    expect(page.status).to.equal(503);
    expect(page.field('/phone').value).to.equal(filled['/phone']);
  });

  it('is offered at the foot of each page, and where a link to an order is not right', async () => {
    expect((await visit('/vi/shop')).links('footer a')).to.include('/vi/orders');
    commerce.refuse('GET /orders/:secret', 'ordering.order-not-found');
    const page = await visit('/vi/orders/no-such-secret');
    expect(page.status).to.equal(404);
    expect(page.links('main a')).to.include('/vi/orders');
    expect((await visit('/vi/nowhere')).links('main a')).to.not.include('/vi/orders');
  });
});
