import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, visit } from '../../../test/support/pages.ts';
import { feed, idOf } from '../../../test/support/shapes/common.ts';
import { aListedOrder } from '../../../test/support/shapes/orders.ts';
import { aPerson } from '../../../test/support/shapes/people.ts';

const bell = { vi: 'Chuông đồng', en: 'Bronze bell' };
const fan = { vi: 'Quạt giấy', en: 'Paper fan' };

describe('the orders of who is signed in', () => {
  beforeEach(() => {
    openHouse();
    commerce.answer('GET /me', aPerson(null));
  });

  it('are listed with what, when, how they stand, what they cost, and the way to each', async () => {
    const titles = [bell, fan, bell, fan];
    const orders = feed(
      aListedOrder({ code: 'DL-NEW', secret: 'secret-2', state: 'sent', titles, pieces: 5 }),
      aListedOrder(),
    );
    commerce.answer('GET /account/orders', orders);
    const page = await visit('/vi/account/orders');
    expect(page.texts('h1')).to.deep.equal(['Đơn hàng của tôi']);
    expect(page.text).to.contain('Những đơn đã đặt bằng số 0912 345 678.');
    const [newest, older] = page.texts('main li');
    expect(newest)
      .to.contain('Đơn hàng DL-NEW')
      .and.contain('Đang trên đường')
      .and.contain('Chuông đồng, Quạt giấy và 2 mặt hàng khác')
      .and.contain('5 món');
    expect(older).to.contain('Nón lá bài thơ').and.contain('28 tháng 11, 2026').and.contain('740.000 ₫');
    expect(page.links()).to.include.members(['/vi/orders/secret-2', '/vi/orders/secret-1']);
  });

  it('say the same in English', async () => {
    const titles = [bell, fan, bell];
    commerce.answer('GET /account/orders', feed(aListedOrder({ titles, pieces: 1 })));
    const page = await visit('/en/account/orders');
    expect(page.text)
      .to.contain('My orders')
      .and.contain('Bronze bell, Paper fan and 1 other product')
      .and.contain('1 piece')
      .and.contain('Paid');
  });

  it('are kept in no cache, out of search, and told to no other site', async () => {
    const { got } = await visit('/vi/account/orders');
    expect(got.headers['cache-control']).to.contain('no-store');
    expect(got.headers['referrer-policy']).to.equal('same-origin');
    expect(got.headers['x-robots-tag']).to.equal('noindex');
  });

  it('ask who is not signed in to do so, with the way back', async () => {
    for (const route of ['GET /account/orders', 'GET /me'] as const)
      commerce.refuse(route, 'request.unauthenticated');
    const page = await visit(`/en/account/orders?cursor=${idOf(5)}`);
    const next = encodeURIComponent(`/en/account/orders?cursor=${idOf(5)}`);
    expect([page.status, page.location]).to.deep.equal([302, `/en/sign-in?next=${next}`]);
  });

  it('lead to the shop, and to an order by its code, where there are none', async () => {
    commerce.answer('GET /account/orders', feed());
    const page = await visit('/vi/account/orders');
    expect(page.text).to.contain('Chưa có đơn nào đặt bằng số 0912 345 678.');
    expect(page.links()).to.include.members(['/vi/shop', '/vi/orders']);
  });

  it('come a page at a time', async () => {
    commerce.answer('GET /account/orders', { items: [aListedOrder()], nextCursor: idOf(5) });
    const first = await visit('/vi/account/orders?utm_source=x');
    const older = `/vi/account/orders?cursor=${idOf(5)}`;
    expect(first.links()).to.include(older).and.not.include('/vi/account/orders');
    commerce.answer('GET /account/orders', feed(aListedOrder()));
    expect((await visit(older)).links())
      .to.include('/vi/account/orders')
      .and.not.include(older);
    expect(commerce.askedOf('GET /account/orders').map(({ query }) => query)).to.deep.equal([
      {},
      { cursor: idOf(5) },
    ]);
  });

  it('say to who belongs to no cooperative whom to ask, and to nobody else', async () => {
    expect((await visit('/vi/account/orders')).text).to.contain('xin nhờ hợp tác xã thêm số này');
    commerce.answer('GET /me', aPerson('artisan'));
    expect((await visit('/vi/account/orders')).text).not.to.contain('xin nhờ hợp tác xã');
  });

  it('have a way out', async () => {
    const page = await visit('/vi/account/orders');
    const form = page.all('main form').find((it) => it.getAttribute('action') === '/vi/sign-out');
    expect(form?.getAttribute('method')).to.equal('post');
  });

  it('are not told, and nobody is taken for a stranger, while the service sleeps', async () => {
    fallAsleep();
    expect((await visit('/vi/account/orders')).status).to.equal(503);
  });

  it('are linked from the head and the foot of each page, and from where a lost order is found', async () => {
    const page = await visit('/vi/orders');
    for (const place of ['header a', 'footer a', 'main a'])
      expect(page.links(place), place).to.include('/vi/account/orders');
  });
});
