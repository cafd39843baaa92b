import { brotliDecompressSync } from 'node:zlib';
import { expect } from 'chai';
import { formatSerial } from '@daulang/protocol/serial';
import { commerce, fallAsleep, openHouse, visit } from '../../../test/support/pages.ts';
import { formatMoment } from '../../i18n/format.ts';
import { notOurs } from '../../../test/support/shapes/certificates.ts';

// Fifteen characters and the one that checks them.
const serial = 'NF7B6G7EV7KV5B6H';

describe('the page of a label', () => {
  beforeEach(openHouse);

  const label = (query = '', headers = {}) => visit(`/c/${serial}${query}`, { headers });

  it('says of a label that nobody sealed that it is not ours, and is never green', async () => {
    for (const [language, word] of [
      ['vi', 'Không có trong sổ gốc'],
      ['en', 'Not in the register'],
    ] as const) {
      const page = await label(`?l=${language}`);
      expect(page.status).to.equal(200);
      expect(page.language).to.equal(language);
      expect(page.one('main').getAttribute('data-verdict')).to.equal('not-ours');
      expect(page.got.body.toLowerCase()).to.contain(word.toLowerCase());
    }
  });

  it('speaks the language that the label asks for, then the browser’s, then Vietnamese', async () => {
    expect((await label('?l=en', { 'accept-language': 'vi' })).language).to.equal('en');
    expect((await label('', { 'accept-language': 'en-GB' })).language).to.equal('en');
    expect((await label('', { 'accept-language': 'fr' })).language).to.equal('vi');
    expect((await label('?l=xx')).language).to.equal('vi');
    expect((await label()).got.headers.vary).to.contain('Accept-Language');
  });

  it('counts a label that was read, and not its page turned into the other language', async () => {
    await label();
    await label('?again');
    expect(commerce.askedOf('GET /certificates/:serial').map(({ query }) => query)).to.deep.equal([
      { scan: '1' },
      {},
    ]);
  });

  it('is drawn once for a crowd, each in their language, and each is counted', async () => {
    const languages: string[] = [];
    for (const wished of ['vi', 'en', 'vi', 'en', 'fr']) {
      const headers = { 'accept-language': wished, 'accept-encoding': 'br' };
      const { got } = await visit(`/c/${serial}`, { headers });
      const html = brotliDecompressSync(got.bytes).toString();
      languages.push(/<html lang="(..)"/.exec(html)![1]!, got.headers['content-language']!);
      expect(got.headers['cache-control']).to.equal('no-store');
      expect(got.headers.vary).to.contain('Accept-Language');
    }
    expect(languages.join(' ')).to.equal('vi vi en en vi vi en en vi vi');
    expect(commerce.askedOf('GET /certificates/:serial').map(({ query }) => query)).to.deep.equal(
      Array(5).fill({ scan: '1' }),
    );
  });

  it('is drawn anew as soon as the service says anything else', async () => {
    for (const day of [20, 21, 20]) {
      const checkedAt = `2026-11-${day}T03:00:00.000Z`;
      commerce.answer('GET /certificates/:serial', notOurs({ verdict: { ...notOurs().verdict, checkedAt } }));
      expect((await label('?l=en')).text).to.contain(formatMoment(checkedAt, 'en'));
    }
    commerce.refuse('GET /certificates/:serial', 'service.unavailable');
    expect((await label('?l=en')).status).to.equal(503);
    openHouse();
    expect((await label('?l=en')).status).to.equal(200);
  });

  it('asks for the serial in its one spelling, however it was typed', async () => {
    await visit(`/c/${formatSerial(serial).toLowerCase()}`);
    expect(commerce.askedOf('GET /certificates/:serial')[0]?.at).to.deep.equal({ serial });
  });

  it('says that it cannot check while the service sleeps, not that the piece is false', async () => {
    fallAsleep();
    const page = await label();
    expect(page.status).to.equal(503);
    expect(page.one('main').getAttribute('data-verdict')).to.equal('cannot-check');
    expect(page.text).to.contain('không có nghĩa là hàng giả');
    expect(page.all('script')).to.deep.equal([]);
  });

  it('says so when too many read labels at once', async () => {
    commerce.refuse('GET /certificates/:serial', 'request.too-many');
    const page = await label('?l=en');
    expect(page.status).to.equal(429);
    expect(page.one('main').getAttribute('data-verdict')).to.equal('cannot-check');
  });

  it('says so of an answer that cannot be read, and shows nothing of it', async () => {
    const logged = console.error;
    console.error = () => undefined;
    commerce.answer(
      'GET /certificates/:serial',
      notOurs({ document: '{', verdict: { ...notOurs().verdict, class: 'genuine' } }),
    );
    const page = await label();
    console.error = logged;
    expect(page.one('main').getAttribute('data-verdict')).to.not.equal('genuine');
  });

  it('is nobody’s to keep, to index or to tell of', async () => {
    const { headers } = (await label()).got;
    expect(headers['cache-control']).to.equal('no-store');
    expect(headers['x-robots-tag']).to.equal('noindex');
    expect(headers['referrer-policy']).to.equal('no-referrer');
  });

  it('lets no script run but its own', async () => {
    const policy = String((await label()).got.headers['content-security-policy']);
    expect(policy)
      .to.contain("default-src 'none'")
      .and.to.match(/script-src 'sha256-[^']+'/);
    expect(policy).to.not.contain('unsafe-inline');
  });

  describe('with a slip in its code', () => {
    const slip = (typed: string, language = 'vi') => visit(`/c/${encodeURIComponent(typed)}?l=${language}`);

    it('asks to look again, and asks the service nothing', async () => {
      for (const typed of ['7K2M', serial.slice(0, -1), `${serial}0`]) {
        const page = await slip(typed);
        expect(page.status, typed).to.equal(400);
        expect(page.one('main').hasAttribute('data-mistyped')).to.equal(true);
      }
      expect(commerce.asked).to.deep.equal([]);
    });

    it('says that a character is wrong, and takes the reader to type it again', async () => {
      const wrong = serial.slice(0, -1) + (serial.endsWith('0') ? '1' : '0');
      for (const language of ['vi', 'en']) {
        const page = await slip(wrong, language);
        expect(page.status).to.equal(400);
        expect(page.links().join()).to.contain(`/${language}/verify?code=`);
      }
    });

    it('shows what was typed as words, never as a page', async () => {
      const page = await slip('<img src=x onerror=alert(1)>');
      expect(page.got.body).to.not.contain('<img src=x');
    });
  });
});

describe('a certificate by its public number', () => {
  beforeEach(openHouse);

  it('is asked for by cooperative and number, and counts no scan', async () => {
    const page = await visit('/n/1/7?l=en');
    expect(page.status).to.equal(200);
    const [asked] = commerce.askedOf('GET /numbers/:cooperative/:number');
    expect([asked?.at, asked?.query]).to.deep.equal([{ cooperative: '1', number: '7' }, {}]);
  });

  it('that does not exist is not found', async () => {
    commerce.refuse('GET /numbers/:cooperative/:number', 'certificates.certificate-not-found');
    expect((await visit('/n/1/9999')).status).to.equal(404);
  });

  it('cannot be checked while the service sleeps', async () => {
    fallAsleep();
    const page = await visit('/n/1/7');
    expect(page.status).to.equal(503);
    expect(page.one('main').getAttribute('data-verdict')).to.equal('cannot-check');
  });
});

describe('the form for a code', () => {
  beforeEach(openHouse);

  const typed = (code: string, language = 'vi') =>
    visit(`/${language}/verify?code=${encodeURIComponent(code)}`);

  it('asks for the code by its name, with an example, and offers to scan instead', async () => {
    const page = await visit('/vi/verify');
    expect(page.field('code').label).to.equal('Mã trên nhãn');
    expect(page.field('code').error).to.equal(undefined);
    expect(page.links()).to.include.members(['/vi/scan', '/vi/help/verify']);
  });

  it('leads to the certificate of a code, however it was written', async () => {
    for (const code of [
      serial,
      formatSerial(serial),
      formatSerial(serial).toLowerCase(),
      ` ${serial} `,
      `http://localhost/c/${serial}`,
    ]) {
      const page = await typed(code);
      expect([page.status, page.location], code).to.deep.equal([302, `/c/${serial}?l=vi`]);
    }
  });

  it('says at the field what to look at, and keeps what was typed', async () => {
    for (const language of ['vi', 'en']) {
      const page = await typed('7K2M', language);
      expect(page.status).to.equal(400);
      expect(page.field('code').value).to.equal('7K2M');
      expect(page.field('code').error).to.match(/4/);
    }
  });

  it('says of another site’s label that it is not ours', async () => {
    const page = await typed(`https://evil.example/c/${serial}`);
    expect(page.status).to.equal(400);
    expect(page.field('code').error).to.contain('evil.example');
  });

  it('says of a page that is no label that it is none', async () => {
    const page = await typed('https://example.org/');
    expect(page.field('code').error).to.be.a('string');
  });

  it('of nothing is the form once more', async () => {
    const page = await typed('   ');
    expect([page.status, page.field('code').error]).to.deep.equal([200, undefined]);
  });

  it('works without any script', async () => {
    const page = await visit('/vi/verify');
    expect(page.all('script')).to.deep.equal([]);
    expect(page.one('main form').getAttribute('action')).to.equal('/vi/verify');
  });

  it('is on the scanning page too, for who has no camera', async () => {
    const page = await visit('/en/scan');
    expect(page.field('code').label).to.equal('Code on the label');
    expect(page.one('main form').getAttribute('action')).to.equal('/en/verify');
  });
});
