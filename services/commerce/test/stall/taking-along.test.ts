import { expect } from 'chai';
import { formatSerial, serialHashOf, type Serial } from '@daulang/protocol';
import type { StallChoices } from '../../api/stall.js';
import { problemIn } from '../support/http-client.js';
import { anOrder } from '../support/orders.js';
import { anArtisan, type TestPerson } from '../support/people.js';
import { aProduct, inStock, type TestProduct } from '../support/products.js';
import { count, type Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';
import { aPhone, askAlong, askSales, atStalls, closeDay, takeAlong } from '../support/stall.js';

describe('pieces that are taken along to a stall', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let artisan: TestPerson;
  let hat: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, artisan, hat } = await openStaffedShop(aProduct().withPieces(30)));
  });
  after(() => shop.stop());

  const codeOf = async (asked: ReturnType<typeof askAlong>) => {
    const answer = await asked;
    return [answer.status, problemIn(answer).code];
  };
  const some = (number: number, product = hat) => ({ products: [{ productId: product.id, count: number }] });
  const wordsOf = async (pieceId: string) => {
    const { rows } = await shop.query<{ serial: Serial; number: string }>(
      `select serial, cooperative_number || '/' || number as number from catalog.pieces where id = $1`,
      [pieceId],
    );
    return rows[0]!;
  };

  it('are not in the shop any more, and are again when the day is closed', async () => {
    const before = await inStock(shop, hat);
    const phone = await aPhone(artisan);
    const { pieces } = await takeAlong(phone, some(4));
    expect(pieces).to.have.length(4);
    expect(await inStock(shop, hat)).to.equal(before - 4);
    const { closing, stall } = await closeDay(phone, { counted: '0' });
    expect(closing).to.deep.include({ sales: 0, unsent: 0 });
    expect(stall.pieces).to.deep.equal([]);
    expect(await inStock(shop, hat)).to.equal(before);
    const told = await count(
      shop,
      `select count(*) from history.piece_events where piece_id = $1 and what in ('taken-along', 'brought-back')`,
      [pieces[0]!.id],
    );
    expect(told).to.equal(2);
  });

  it('are named by number, by label as scanned or typed, or by how many', async () => {
    const phone = await aPhone(artisan);
    const free = await shop.query<{ id: string }>(
      `select piece_id as id from inventory.items where product_id = $1 and state = 'for-sale' order by added_at desc limit 3`,
      [hat.id],
    );
    const [one, two, three] = await Promise.all(free.rows.map(({ id }) => wordsOf(id)));
    const wish = {
      numbers: [one!.number],
      labels: [`http://localhost:3000/c/${two!.serial}`, formatSerial(three!.serial).toLowerCase()],
      ...some(1),
    };
    const { pieces, bank } = await takeAlong(phone, wish);
    expect(pieces).to.have.length(4);
    expect(pieces.map(({ number }) => number)).to.include.members([one!.number, two!.number, three!.number]);
    const again = pieces.find(({ number }) => number === two!.number)!;
    expect(again.serialHash, 'what the phone knows a label by').to.equal(serialHashOf(two!.serial));
    expect(JSON.stringify(pieces), 'serials stay here').to.not.contain(two!.serial);
    expect(new Set(pieces.map(({ code }) => code)).size).to.equal(4);
    expect(bank).to.deep.include({ bin: '970436' });
    await closeDay(phone, { counted: '0' });
  });

  it('are what the person may sell: an artisan their own, an officer the cooperative’s', async () => {
    const colleague = await anArtisan()
      .of({ id: officer.cooperativeId! } as never)
      .at(shop.service);
    const theirs = await aProduct().withPieces(2).by(colleague).at(shop);
    const choices = async (person: TestPerson) =>
      (await person.client.get<StallChoices>('/api/v1/stall/choices')).body.products.map(({ id }) => id);
    expect(await choices(artisan)).to.deep.equal([hat.id]);
    expect(await choices(officer)).to.have.members([hat.id, theirs.id]);
    expect(await choices(stranger)).to.deep.equal([]);
    const phone = await aPhone(artisan);
    expect(await codeOf(askAlong(phone, some(1, theirs)))).to.deep.equal([404, 'stall.piece-not-yours']);
    const { number, serial } = await wordsOf(theirs.pieceIds[0]!);
    for (const wish of [{ numbers: [number] }, { labels: [serial] }, { labels: ['no label at all'] }])
      expect(await codeOf(askAlong(phone, wish))).to.deep.equal([404, 'stall.piece-not-yours']);
    const abroad = await aPhone(stranger);
    expect(await codeOf(askAlong(abroad, some(1)))).to.deep.equal([404, 'stall.piece-not-yours']);
    const office = await aPhone(officer);
    expect((await takeAlong(office, { ...some(1), numbers: [number] })).pieces).to.have.length(2);
    await closeDay(office, { counted: '0' });
  });

  it('are all there or none is taken', async () => {
    const two = await aProduct().withPieces(2).by(artisan).at(shop);
    const order = await anOrder().of(two).placedAt(shop);
    expect(order.code).to.match(/^DL-/);
    const phone = await aPhone(artisan);
    expect(await codeOf(askAlong(phone, some(2, two)))).to.deep.equal([409, 'inventory.too-few-to-allot']);
    const { number } = await wordsOf(two.pieceIds[0]!);
    const other = await wordsOf(two.pieceIds[1]!);
    const both = { numbers: [number, other.number] };
    expect(await codeOf(askAlong(phone, both))).to.deep.equal([409, 'inventory.piece-not-free']);
    expect(await inStock(shop, two)).to.equal(1);
    expect(await codeOf(askAlong(phone, {}))).to.deep.equal([422, 'stall.nothing-named']);
  });

  it('are with one phone: ten that want the same three at once have three together', async () => {
    const three = await aProduct().withPieces(3).by(artisan).at(shop);
    const phones = await Promise.all(Array.from({ length: 10 }, () => aPhone(artisan)));
    const answers = await Promise.all(phones.map((phone) => askAlong(phone, some(1, three))));
    expect(answers.filter(({ status }) => status < 300)).to.have.length(3);
    for (const answer of answers.filter(({ status }) => status >= 300))
      expect(problemIn(answer).code).to.equal('inventory.too-few-to-allot');
    expect(await inStock(shop, three)).to.equal(0);
  });

  it('go to a phone or to an order, never to both', async () => {
    const five = await aProduct().withPieces(5).by(artisan).at(shop);
    const phones = await Promise.all(Array.from({ length: 5 }, () => aPhone(artisan)));
    const [taken, orders] = await Promise.all([
      Promise.all(phones.map((phone) => askAlong(phone, some(1, five)))),
      Promise.all(phones.map(() => anOrder().of(five).sendTo(shop))),
    ]);
    const good = [...taken, ...orders].filter(({ status }) => status < 300).length;
    expect(good).to.equal(5);
    expect(await inStock(shop, five)).to.equal(0);
  });

  it('are refused to who has not the phone’s secret, and to another person', async () => {
    const phone = await aPhone(artisan);
    const wrong = {
      ...phone,
      secret: `${phone.secret.slice(0, -1)}${phone.secret.endsWith('A') ? 'B' : 'A'}`,
    };
    expect(await codeOf(askAlong(wrong, some(1)))).to.deep.equal([404, 'stall.phone-not-found']);
    expect(await codeOf(askAlong({ ...phone, of: officer }, some(1)))).to.deep.equal([
      404,
      'stall.phone-not-found',
    ]);
    expect((await askSales({ ...phone, of: officer }, [])).status).to.equal(404);
    const nobody = { ...phone, of: { ...artisan, client: shop.service.client() } };
    expect((await askAlong(nobody, some(1))).status).to.equal(401);
  });

  it('come back at once when an officer calls a lost phone back, which gets no more', async () => {
    const before = await inStock(shop, hat);
    const phone = await aPhone(artisan);
    await takeAlong(phone, some(3));
    const reason = { reason: 'Máy rơi ở chợ Đông Ba.' };
    const path = `phones/${phone.id}/call-back`;
    expect((await atStalls(stranger, path, reason)).status, 'another cooperative').to.equal(404);
    expect((await atStalls(artisan, path, reason)).status, 'no officer').to.equal(403);
    expect((await atStalls(officer, path, { reason: '' })).status, 'without a reason').to.equal(400);
    expect((await atStalls(officer, path, reason)).status).to.equal(200);
    expect((await atStalls(officer, path, reason)).status, 'twice is once').to.equal(200);
    expect(await inStock(shop, hat)).to.equal(before);
    expect(await codeOf(askAlong(phone, some(1)))).to.deep.equal([409, 'stall.phone-called-back']);
  });

  it('that lose their certificate at the stall do not come back to the shop', async () => {
    const one = await aProduct().by(artisan).at(shop);
    const phone = await aPhone(artisan);
    await takeAlong(phone, some(1, one));
    await shop.withdraw(one.pieceIds[0]!);
    await closeDay(phone, { counted: '0' });
    expect(await inStock(shop, one)).to.equal(0);
  });
});
