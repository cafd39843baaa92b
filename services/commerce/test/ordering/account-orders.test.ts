import { expect } from 'chai';
import { accountOrderList, type AccountOrderList } from '../../api/orders.js';
import { aSignedInBuyer } from '../support/buyers.js';
import { problemIn, type HttpClient } from '../support/http-client.js';
import { aBuyer, anOrder, statusOf } from '../support/orders.js';
import { aCooperative, anArtisan, anOfficer, type TestPerson } from '../support/people.js';
import { aProduct } from '../support/products.js';
import { openShop, type Shop } from '../support/shop.js';

describe('the orders of an account', () => {
  let shop: Shop;
  let maker: TestPerson;

  before(async () => {
    shop = await openShop();
    const cooperative = await aCooperative().at(shop.service);
    maker = await anArtisan().of(cooperative).at(shop.service);
  });
  after(() => shop.stop());

  const list = async (client: HttpClient, query = ''): Promise<AccountOrderList> => {
    const answer = await client.get(`/api/v1/account/orders${query}`);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return accountOrderList.parse(answer.body);
  };
  const codesOf = ({ items }: AccountOrderList) => items.map(({ code }) => code);
  const orderBy = async (buyer: ReturnType<typeof aBuyer>) =>
    anOrder()
      .of(await aProduct().by(maker).at(shop))
      .with({ buyer });

  it('are those placed with its number, the newest first, each as it stands and with its link', async () => {
    const buyer = aBuyer();
    const paid = await (await orderBy(buyer)).paidAt(shop);
    const [hat, bell] = [
      await aProduct().by(maker).costing(350_000n).withPieces(3).at(shop),
      await aProduct().by(maker).costing(90_000n).at(shop),
    ];
    const waiting = await anOrder().of(hat, 2).of(bell).with({ buyer }).placedAt(shop);
    const { client } = await aSignedInBuyer(shop.service, buyer.phone);
    const orders = await list(client);
    expect(codesOf(orders)).to.deep.equal([waiting.code, paid.code]);
    expect(orders.nextCursor).to.equal(null);
    const [newest, older] = orders.items;
    expect(newest).to.deep.include({ state: 'placed', secret: waiting.secret, pieces: 3 });
    expect(newest!.total).to.deep.equal({ amount: '825000', currency: 'VND' });
    expect(newest!.titles).to.have.length(2);
    expect(older).to.deep.include({ state: 'paid', secret: paid.secret, pieces: 1 });
    const page = await statusOf(shop, older!.secret);
    expect([page.code, page.placedAt]).to.deep.equal([paid.code, older!.placedAt]);
    expect(older!.pictureCid).to.equal(page.parcels[0]!.lines[0]!.pictureCid);
  });

  it('are none for who ordered nothing, whatever their e-mail address', async () => {
    const buyer = aBuyer();
    await (await orderBy(buyer)).placedAt(shop);
    await (await orderBy({ ...buyer, phone: aBuyer().phone })).placedAt(shop);
    const { client } = await aSignedInBuyer(shop.service);
    expect(await list(client)).to.deep.equal({ items: [], nextCursor: null });
    const theirs = await aSignedInBuyer(shop.service, buyer.phone);
    expect((await list(theirs.client)).items).to.have.length(1);
  });

  it('are an officer’s own too, and nobody’s of their cooperative', async () => {
    const officer = await anOfficer().of({ id: maker.cooperativeId! }).at(shop.service);
    await (await orderBy(aBuyer())).placedAt(shop);
    const own = await (await orderBy({ ...aBuyer(), phone: officer.phone })).placedAt(shop);
    expect(codesOf(await list(officer.client))).to.deep.equal([own.code]);
  });

  it('are nobody’s without a session', async () => {
    const client = shop.service.client();
    for (const headers of [{}, { cookie: 'daulang.session_token=forged.forged' }] as Record<
      string,
      string
    >[]) {
      const answer = await client.get('/api/v1/account/orders', headers);
      expect([answer.status, problemIn(answer).code]).to.deep.equal([401, 'request.unauthenticated']);
    }
    const { client: buyer } = await aSignedInBuyer(shop.service);
    await buyer.post('/api/v1/auth/sign-out');
    expect((await buyer.get('/api/v1/account/orders')).status).to.equal(401);
  });

  it('are those of the number that is confirmed now', async () => {
    const [before, now] = [aBuyer(), aBuyer()];
    await (await orderBy(before)).placedAt(shop);
    const { code } = await (await orderBy(now)).placedAt(shop);
    const { client, userId } = await aSignedInBuyer(shop.service, before.phone);
    const change = (phone: string, isConfirmed: boolean) =>
      shop.query('update accounts."user" set "phoneNumber" = $2, "phoneNumberVerified" = $3 where id = $1', [
        userId,
        phone,
        isConfirmed,
      ]);
    await change(now.phone, true);
    expect(codesOf(await list(client))).to.deep.equal([code]);
    await change(now.phone, false);
    expect(codesOf(await list(client)), 'nobody has confirmed it').to.deep.equal([]);
  });

  it('come a page at a time, each once', async () => {
    const buyer = aBuyer();
    const placed: string[] = [];
    for (let n = 0; n < 3; n += 1) placed.unshift((await (await orderBy(buyer)).paidAt(shop)).code);
    const { client } = await aSignedInBuyer(shop.service, buyer.phone);
    const first = await list(client, '?limit=2');
    expect(codesOf(first)).to.deep.equal(placed.slice(0, 2));
    const second = await list(client, `?limit=2&cursor=${first.nextCursor}`);
    expect([codesOf(second), second.nextCursor]).to.deep.equal([placed.slice(2), null]);
    for (const query of ['?limit=0', '?limit=101', '?cursor=x', '?phone=%2B84905000001'])
      expect((await client.get(`/api/v1/account/orders${query}`)).status, query).to.equal(400);
  });

  it('of somebody else are not reached by the place of one of theirs', async () => {
    const [mine, other] = [aBuyer(), aBuyer()];
    const { code } = await (await orderBy(mine)).placedAt(shop);
    await (await orderBy(other)).placedAt(shop);
    const { client } = await aSignedInBuyer(shop.service, mine.phone);
    const { rows } = await shop.query<{ id: string }>(
      'select id from ordering.orders where buyer_phone = $1',
      [other.phone],
    );
    const page = await list(client, `?cursor=${rows[0]!.id}`);
    expect(codesOf(page)).to.deep.equal([code]);
  });
});
