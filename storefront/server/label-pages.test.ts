import { expect } from 'chai';
import { commerce, fallAsleep, openHouse, visit } from '../test/support/pages.ts';
import { notOurs } from '../test/support/shapes/certificates.ts';

const SERIAL = 'NF7B6G7EV7KV5B6H';

/** The same loader, once past the router and once through it. */
const WAYS = [`/c/${SERIAL}`, `/01/08930000000001/21/${SERIAL}`];

/** Of the moment or of the connection. */
const PASSING = ['date', 'transfer-encoding', 'content-length'];

async function asked(path: string, headers: Record<string, string> = {}) {
  const { got } = await visit(path, { headers });
  const said = Object.entries(got.headers).filter(([name]) => !PASSING.includes(name));
  return { status: got.status, headers: Object.fromEntries(said), body: got.body };
}

describe('the page of a label, answered past the router', () => {
  beforeEach(() => {
    openHouse();
    commerce.answer('GET /certificates/:serial', { ...notOurs(), serial: SERIAL });
  });

  it('is the router’s, with every header that protects it, in each language and packing', async () => {
    const readers: Record<string, string>[] = [
      {},
      { 'accept-language': 'en' },
      { cookie: 'a=b' },
      { 'accept-encoding': 'gzip' },
    ];
    for (const query of ['', '?l=en', '?l=vi&again', '?l=%zz&x=//evil.example'])
      for (const headers of readers) {
        const [past, through] = await Promise.all(WAYS.map((way) => asked(way + query, headers)));
        expect(past, query).to.deep.equal(through);
        expect(past!.headers).to.include({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
      }
  });

  it('is the router’s when the service refuses or sleeps, and says how long to wait', async () => {
    commerce.refuse('GET /certificates/:serial', 'request.too-many');
    const [past, through] = await Promise.all(WAYS.map((way) => asked(way)));
    expect(past).to.deep.equal(through);
    expect([past!.status, Number(past!.headers['retry-after']) > 0]).to.deep.equal([429, true]);
    fallAsleep();
    expect((await asked(WAYS[0]!)).status).to.equal(503);
  });

  it('asks the service in the reader’s name, once', async () => {
    commerce.asked.length = 0;
    await asked(WAYS[0]!, { 'user-agent': 'a phone', cookie: 'session=theirs' });
    expect(commerce.asked).to.have.length(1);
    const { headers } = commerce.asked[0]!;
    expect(headers).to.include({ 'user-agent': 'a phone', cookie: 'session=theirs' });
    expect(headers['x-forwarded-for']).to.contain('127.0.0.1');
  });

  it('is left to the router where it is no plain code: a slip is shown as it was typed', async () => {
    const slip = await visit('/c/%3Cb%3E');
    expect(slip.status).to.equal(400);
    expect(slip.got.body).to.contain('&lt;b&gt;').and.to.not.contain('<b>');
    expect((await visit('/c/NF7B-6G7E-V7KV-5B6J')).status).to.equal(400);
    expect((await visit(`/c/${SERIAL}/more`)).status).to.equal(404);
  });
});
