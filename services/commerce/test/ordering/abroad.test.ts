import { expect } from 'chai';
import { type PlaceOrderRequest } from '../../api/orders.js';
import { quote } from '../../api/quotes.js';
import { problemIn } from '../support/http-client.js';
import { parcelOf } from '../support/office-parcels.js';
import { anOrder, aBuyer, statusOf } from '../support/orders.js';
import type { TestPerson } from '../support/people.js';
import { aProduct, type TestProduct } from '../support/products.js';
import type { Shop } from '../support/shop.js';
import { openStaffedShop } from '../support/staffed-shop.js';

type Abroad = NonNullable<PlaceOrderRequest['abroad']>;

describe('an order to another country', () => {
  let shop: Shop;
  let officer: TestPerson;
  let stranger: TestPerson;
  let hat: TestProduct;
  /** Of a cooperative that sends to Vietnam alone. */
  let other: TestProduct;

  before(async () => {
    ({ shop, officer, stranger, hat } = await openStaffedShop(aProduct().withPieces(20)));
    other = await aProduct().withPieces(5).at(shop);
    for (const to of ['FR', 'JP', 'HK']) expect((await rate(to, 450_000)).status).to.equal(200);
  });
  after(() => shop.stop());

  const dong = (amount: number | bigint) => ({ amount: String(amount), currency: 'VND' });
  const rate = (destination: string, amount: number | null, person = officer) =>
    person.client.post('/api/v1/office/shipping-rates', {
      destination,
      steps: amount === null ? [] : [{ fromGrams: 0, amount: dong(amount) }],
      freeFrom: null,
    });
  const inFrance: Abroad = {
    countryCode: 'FR',
    lines: ['12 rue de la République', 'Bâtiment B'],
    ...{ city: 'Lyon', region: '', postalCode: '69002' },
  };
  const buyer = () => ({ ...aBuyer(), name: 'Hélène Müller', phone: '+33612345678' });
  const toFrance = (change: Partial<Abroad> = {}) =>
    anOrder()
      .of(hat)
      .with({ address: undefined, abroad: { ...inFrance, ...change }, buyer: buyer() })
      .with({ expectedTotal: dong(hat.price + 450_000n) });
  const quoted = async (products: TestProduct[], place: object = {}) => {
    const lines = products.map(({ id }) => ({ productId: id, quantity: 1 }));
    return quote.parse((await shop.service.client().post('/api/v1/quotes', { lines, ...place })).body);
  };

  it('is offered where everybody in the cart sends to, and says who sends where', async () => {
    const alone = await quoted([hat]);
    expect(alone.countries).to.deep.equal(['FR', 'HK', 'JP']);
    const both = await quoted([hat, other]);
    expect(both.countries).to.deep.equal([]);
    expect(both.parcels.map(({ countries }) => countries)).to.deep.equal([['FR', 'HK', 'JP'], []]);
  });

  it('is not offered any more once a cooperative stops', async () => {
    await rate('KR', 300_000);
    expect((await quoted([hat])).countries).to.include('KR');
    await rate('KR', null);
    expect((await quoted([hat])).countries).to.not.include('KR');
    await rate('KR', 1, stranger);
    expect((await quoted([hat])).countries).to.not.include('KR');
  });

  it('is kept line by line, and by our own fields for who knows these alone', async () => {
    const order = await toFrance({ lines: ['', '12  rue de la République', ' ', 'Bâtiment B'] }).paidAt(shop);
    const { address, shipping } = await statusOf(shop, order.secret);
    expect(address).to.deep.equal({
      ...{
        countryCode: 'FR',
        province: '69002 Lyon',
        ward: '',
        street: '12 rue de la République, Bâtiment B',
      },
      ...{ provinceCode: null, wardCode: null },
      abroad: {
        ...{ lines: ['12 rue de la République', 'Bâtiment B'], city: 'Lyon' },
        ...{ region: null, postalCode: '69002' },
      },
    });
    expect(shipping.amount).to.equal('450000');
    const { id, lines } = await parcelOf(officer, order);
    expect(lines[0]?.weightGrams).to.be.above(0);
    for (const paper of ['slip.pdf', 'label.pdf']) {
      expect((await officer.client.get(`/api/v1/office/parcels/${id}/${paper}`)).status).to.equal(200);
    }
  });

  it('to where nothing is sent is refused, and says who does not', async () => {
    const { status, code } = problemIn(
      await toFrance({ countryCode: 'US' })
        .with({ buyer: { ...buyer(), phone: '+14155550100' } })
        .sendTo(shop),
    );
    expect([status, code]).to.deep.equal([422, 'ordering.not-sent-there']);
  });

  it('needs a postal code where the country has one, in any way of writing it', async () => {
    const missing = problemIn(await toFrance({ postalCode: '' }).sendTo(shop));
    expect([missing.code, missing.errors?.[0]?.pointer]).to.deep.equal([
      'ordering.postal-code-missing',
      '/abroad/postalCode',
    ]);
    const hongKong = toFrance({ countryCode: 'HK', city: 'Kowloon', postalCode: '' });
    const placed = await hongKong.with({ buyer: { ...buyer(), phone: '+85291234567' } }).placedAt(shop);
    expect((await statusOf(shop, placed.secret)).address?.abroad?.postalCode).to.equal(null);
    for (const wrong of ['7500!', '-75', '1234567890123', '〒100']) {
      const { status, errors } = problemIn(await toFrance({ postalCode: wrong }).sendTo(shop));
      expect([status, errors?.[0]?.pointer], wrong).to.deep.equal([400, '/abroad/postalCode']);
    }
    const small = await toFrance({ postalCode: 'sw1a  1aa' }).placedAt(shop);
    expect((await statusOf(shop, small.secret)).address?.abroad?.postalCode).to.equal('SW1A 1AA');
  });

  it('needs a telephone that a courier there can call: of who receives it', async () => {
    const vietnamese = { ...buyer(), phone: '+84905123456' };
    const { code, errors, params } = problemIn(await toFrance().with({ buyer: vietnamese }).sendTo(shop));
    expect([code, errors?.[0]?.pointer, params?.['begins']]).to.deep.equal([
      'ordering.phone-of-elsewhere',
      '/buyer/phone',
      '+33',
    ]);
    const gift = { name: 'Jean Martin', phone: '+33612345679', note: '' };
    expect((await toFrance().with({ buyer: vietnamese, gift }).sendTo(shop)).status).to.equal(201);
    const wrong = { ...gift, phone: '+84905123457' };
    const refused = problemIn(await toFrance().with({ gift: wrong }).sendTo(shop));
    expect(refused.errors?.[0]?.pointer).to.equal('/gift/phone');
  });

  it('says which letters its label cannot show', async () => {
    const answers = [
      toFrance({ lines: ['東京都 1-2-3'] }),
      toFrance({ city: 'Пари' }),
      toFrance().with({ buyer: { ...buyer(), name: '田中' } }),
    ];
    const pointers = [];
    for (const it of answers) pointers.push(problemIn(await it.sendTo(shop)).errors?.[0]?.pointer);
    expect(pointers).to.deep.equal(['/abroad/lines', '/abroad/city', '/buyer/name']);
  });

  it('without a line or a city, or beside an address of here, is refused at its field', async () => {
    const { address } = anOrder().request();
    const cases: [ReturnType<typeof toFrance>, string][] = [
      [toFrance({ lines: ['', ' '] }), '/abroad/lines'],
      [toFrance({ city: '' }), '/abroad/city'],
      [toFrance({ countryCode: 'VN' }), '/abroad/countryCode'],
      [toFrance({ lines: ['a', 'b', 'c', 'd', 'e'] }), '/abroad/lines'],
      [toFrance().with({ address }), '/abroad'],
    ];
    for (const [it, pointer] of cases) {
      const { status, errors } = problemIn(await it.sendTo(shop));
      expect([status, errors?.[0]?.pointer]).to.deep.equal([400, pointer]);
    }
  });

  it('is not paid at the door', async () => {
    expect((await quoted([hat], { countryCode: 'FR' })).rails).to.not.include('on-delivery');
    const answer = await toFrance().with({ payment: 'on-delivery' }).sendTo(shop);
    expect(problemIn(answer).code).to.equal('ordering.rail-not-offered');
  });
});
