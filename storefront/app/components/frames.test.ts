import { expect } from 'chai';
import { cookiesOf, openHouse, type Page, post, visit } from '../../test/support/pages.ts';
import { idOf } from '../../test/support/shapes/common.ts';

const currentIn = (page: Page, selector: string) =>
  page.all(`${selector} [aria-current=page]`).map((it) => it.getAttribute('href'));

describe('what stands around the shop', () => {
  beforeEach(openHouse);

  it('leads past itself for who hears the page', async () => {
    for (const path of ['/vi', '/vi/shop', '/vi/studio', '/vi/office']) {
      const page = await visit(path);
      expect(page.links('body > a, body a')[0], path).to.equal('#content');
      expect(page.one('main').id).to.equal('content');
    }
  });

  it('says in both languages where one can go', async () => {
    for (const [language, words] of [
      ['vi', ['Cửa hàng', 'Làng nghề']],
      ['en', ['Shop', 'Villages']],
    ] as const) {
      const page = await visit(`/${language}`);
      const said = page.texts('header nav a');
      for (const word of words) expect(said).to.include(word);
    }
  });

  it('marks where one is', async () => {
    expect(currentIn(await visit('/vi/shop'), 'header nav')).to.deep.equal(['/vi/shop']);
    expect(currentIn(await visit('/vi/villages/phu-cam'), 'header nav')).to.deep.equal(['/vi/villages']);
    expect(currentIn(await visit('/vi'), 'header nav')).to.deep.equal([]);
  });

  it('says how much is in the cart, to the ear too', async () => {
    const cart = (page: Page) => page.all('header a').find((it) => it.getAttribute('href') === '/vi/cart')!;
    const empty = await visit('/vi');
    expect(empty.nameOf(cart(empty))).to.equal('Giỏ hàng');
    const cookie = cookiesOf(await post('/vi/cart', { intent: 'set', productId: idOf(1), quantity: '3' }));
    const full = await visit('/vi', { cookie });
    expect(full.nameOf(cart(full))).to.equal('Giỏ hàng, 3 món');
  });

  it('says that this is a demonstration, where it is one', async () => {
    for (const [language, word] of [
      ['vi', 'bản trình diễn'],
      ['en', 'demonstration'],
    ] as const) {
      expect((await visit(`/${language}`)).texts('footer').join().toLowerCase()).to.contain(word);
    }
  });

  it('has one of each landmark', async () => {
    for (const path of ['/vi/shop', '/vi/villages', '/vi/studio', '/vi/office', '/vi/authority']) {
      const page = await visit(path);
      expect(page.all('main'), path).to.have.length(1);
      const names = page.all('nav').map((it) => it.getAttribute('aria-label'));
      expect(names.every(Boolean), path).to.equal(true);
      expect(new Set(names).size, path).to.equal(names.length);
    }
  });
});

describe('what stands around people at work', () => {
  beforeEach(openHouse);

  for (const [path, sections] of [
    [
      '/vi/studio',
      ['/vi/studio', '/vi/studio/pieces', '/vi/studio/orders', '/vi/studio/money', '/vi/studio/key'],
    ],
    [
      '/vi/office',
      [
        '/vi/office',
        '/vi/office/inspections',
        '/vi/office/seal',
        '/vi/office/batches',
        '/vi/office/certificates',
        '/vi/office/acts',
        '/vi/office/orders',
        '/vi/office/keys',
      ],
    ],
  ] as const) {
    it(`${path} has its sections, each reached and marked`, async () => {
      const page = await visit(path);
      expect(page.links('nav a')).to.include.members([...sections]);
      for (const section of sections) {
        const there = await visit(section);
        expect(there.status, section).to.equal(200);
        expect(currentIn(there, 'nav'), section).to.include(section);
      }
    });

    it(`${path} has no cart, and a way out`, async () => {
      const page = await visit(path);
      expect(page.links('a')).to.not.include('/vi/cart');
      const out = page.all('form').find((it) => it.getAttribute('action') === '/vi/sign-out');
      expect(out?.getAttribute('method')).to.equal('post');
      expect(page.nameOf(out!.querySelector('button')!)).to.equal('Đăng xuất');
    });
  }

  it('leads to the same page in the other language', async () => {
    expect((await visit('/vi/office/orders?state=sent')).links('header a')).to.include(
      '/en/office/orders?state=sent',
    );
  });
});
