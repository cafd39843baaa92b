import { expect } from 'chai';
import { commerce, cookiesOf, openHouse, post, visit } from '../../test/support/pages.ts';
import { idOf } from '../../test/support/shapes/common.ts';

/** What each page asks the service, whoever looks at it; a question more is a wait more on a slow line. */
const asked: Record<string, string[]> = {
  '/vi': ['GET /home', 'GET /villages'],
  '/vi/shop': ['GET /products'],
  '/vi/products/non-la-bai-tho': ['GET /products/:slug'],
  '/vi/cart': ['GET /carts/:secret'],
  '/vi/checkout': ['GET /carts/:secret', 'GET /provinces'],
  '/vi/orders/secret-1': ['GET /orders/:secret'],
  '/vi/orders/secret-1/return': ['GET /orders/:secret/returns'],
  '/vi/villages': ['GET /villages'],
  '/vi/villages/phu-cam': ['GET /villages/:slug', 'GET /products'],
  '/vi/crafts/non-la': ['GET /crafts', 'GET /villages', 'GET /products'],
  '/vi/verify': [],
  '/vi/scan': [],
  '/vi/help/verify': [],
  '/c/NF7B6G7EV7KV5B6H': ['GET /certificates/:serial'],
  '/n/1/7': ['GET /numbers/:cooperative/:number'],
  '/vi/account/orders': ['GET /account/orders', 'GET /me'],
  '/vi/sign-in/passkey': ['GET /me'],
  '/vi/studio/welcome': ['GET /studio', 'GET /me/consents'],
  '/vi/office/inspections': ['GET /office/inspections', 'GET /office/inspections/lately'],
  '/vi/office/seal': ['GET /office/sealable', 'GET /office/keys', 'GET /office/batches', 'GET /office'],
  '/vi/office/certificates': ['GET /office/certificates'],
  '/vi/office/certificates/7': ['GET /office/certificates', 'GET /certificates/:serial'],
  '/vi/office/acts': ['GET /office/acts'],
  '/vi/office/orders': ['GET /office/orders', 'GET /office/carriers'],
  [`/vi/office/orders/${idOf(30)}/letters`]: ['GET /office/parcels/:id/letters'],
  [`/vi/office/orders/${idOf(30)}/money`]: ['GET /office/parcels/:id'],
  '/vi/office/returns': ['GET /office/returns'],
  [`/vi/office/returns/${idOf(70)}`]: ['GET /office/returns/:id'],
  '/vi/office/money': ['GET /office/money-tasks'],
  '/vi/office/transfers': ['GET /office/transfers'],
  '/vi/office/paybacks': ['GET /office/paybacks'],
  '/vi/office/members': ['GET /office/members'],
  '/vi/office/audit': ['GET /office/audit'],
  '/vi/office/keys': ['GET /office/keys', 'GET /office/batches'],
  '/vi/authority': ['GET /authority/cooperatives'],
};

describe('what a page asks the service', () => {
  let cookie: string;

  beforeEach(async () => {
    openHouse();
    cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '2' }));
    commerce.asked.length = 0;
  });

  /** Beside its own: whose door it is. */
  const atTheDoor = new Set(['GET /me', 'GET /me/consents', 'GET /office', 'GET /office/keys']);

  for (const [path, questions] of Object.entries(asked)) {
    it(`for ${path} is ${questions.length === 0 ? 'nothing' : questions.join(', ')}, each once`, async () => {
      await visit(path, { cookie });
      const routes = commerce.asked.map(({ route }) => route);
      expect(routes.filter((route) => !atTheDoor.has(route) || questions.includes(route))).to.have.members(
        questions,
      );
      expect(new Set(routes).size, 'each once').to.equal(routes.length);
    });
  }

  it('carries who asks, from where, and in which language', async () => {
    await visit('/en/studio', {
      cookie: 'better-auth.session_token=s',
      headers: { 'user-agent': 'A phone' },
    });
    const [question] = commerce.askedOf('GET /studio');
    expect(question?.headers).to.include({ 'accept-language': 'en', 'user-agent': 'A phone' });
    expect(question?.headers.cookie).to.contain('better-auth.session_token=s');
    expect(question?.headers['x-forwarded-for']).to.match(/127\.0\.0\.1/);
    expect(question?.headers['x-forwarded-host']).to.be.a('string');
  });

  it('carries nothing that a reader’s browser adds of its own', async () => {
    const headers = {
      'x-forwarded-for': '6.6.6.6',
      authorization: 'Basic x',
      'x-secret': 'y',
      referer: 'http://evil.example',
    };
    await visit('/vi/shop', { headers });
    const [question] = commerce.askedOf('GET /products');
    expect(question?.headers).to.not.have.any.keys('authorization', 'x-secret', 'referer');
    expect(question?.headers['x-forwarded-for']).to.not.contain('6.6.6.6');
  });

  it('carries the page’s own origin with what is changed', async () => {
    await post('/vi/studio/key', {}, { headers: { origin: 'http://localhost' } });
    expect(commerce.askedOf('POST /studio/keys')[0]?.headers.origin).to.equal('http://localhost');
  });
});
