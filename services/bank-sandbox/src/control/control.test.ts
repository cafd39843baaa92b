import { expect } from 'chai';
import { ACCOUNT, Trial } from '../testing/trial.js';

describe('a transfer that a test makes', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('is written down with what was given, and the rest is drawn', async () => {
    const before = Date.now();
    const drawn = await trial.transfer();
    expect(drawn).to.include({
      direction: 'in',
      amount: 350_000,
      content: 'DL7K3F9QXM2A',
      balance: 50_350_000,
    });
    expect(drawn.reference).to.match(/^FT\d{5}[A-Z2-9]{5}$/);
    expect(Date.parse(drawn.happenedAt)).to.be.within(before - 1, Date.now());
    const given = await trial.transfer({
      amount: 50_350_000,
      content: '',
      direction: 'out',
      reference: 'MBVCB.1/2-3',
      happenedAt: '2025-11-30T00:00:00+07:00',
    });
    expect(given).to.include({
      reference: 'MBVCB.1/2-3',
      happenedAt: '2025-11-29T17:00:00.000Z',
      balance: 0,
    });
    expect(given.id).to.be.greaterThan(drawn.id);
    const shown = (await (await trial.get('/control/transfers')).json()) as Record<string, unknown>;
    expect(shown['account']).to.deep.equal({
      bin: ACCOUNT.bin,
      accountNumber: ACCOUNT.number,
      accountName: ACCOUNT.holder,
    });
    expect(shown['balance']).to.equal(0);
    expect(JSON.stringify(shown)).not.to.contain('onceKey');
  });

  const wrong: [string, object][] = [
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: '1000' }],
    ['amount', { amount: 10_000_000_000_000 }],
    ['content', { content: undefined }],
    ['content', { content: 'two\nlines' }],
    ['content', { content: 'x'.repeat(211) }],
    ['direction', { direction: 'sideways' }],
    ['happenedAt', { happenedAt: '2025-11-30 19:04:05' }],
    ['happenedAt', { happenedAt: '2025-11-31T99:00:00Z' }],
    ['happenedAt', { happenedAt: '2999-01-01T00:00:00Z' }],
    ['reference', { reference: '' }],
    ['reference', { reference: 'x'.repeat(41) }],
    ['reference', { reference: 'FT"1' }],
    ['surprise', { surprise: 1 }],
  ];
  for (const [name, over] of wrong) {
    it(`is refused for its ${name}: ${JSON.stringify(over).slice(0, 60)}`, async () => {
      const answer = await trial.control('transfers', { amount: 1, content: '', ...over });
      expect(answer.status).to.equal(400);
      expect(((await answer.json()) as { error: string }).error).to.contain(`"${name}"`);
      expect(await trial.transfers()).to.deep.equal([]);
    });
  }

  it('takes no reference of another, and no more than there is', async () => {
    await trial.transfer({ reference: 'FT1' });
    const twice = await trial.control('transfers', { amount: 1, content: '', reference: 'FT1' });
    expect([twice.status, await twice.text()]).to.deep.equal([
      409,
      '{"error":"Reference \\"FT1\\" is that of another transfer."}\n',
    ]);
    const much = await trial.control('transfers', { amount: 50_350_001, content: '', direction: 'out' });
    expect(much.status).to.equal(409);
    expect(await trial.transfers()).to.have.length(1);
  });

  it('is asked for in JSON, by an object', async () => {
    const post = (body: string, type: string) =>
      fetch(`${trial.sandbox.url}/control/transfers`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
    const good = '{"amount":1,"content":""}';
    expect((await post(good, 'text/plain')).status).to.equal(415);
    expect((await post('{', 'application/json')).status).to.equal(400);
    expect((await post('[]', 'application/json')).status).to.equal(400);
    expect((await post(`{"content":"${'x'.repeat(20_000)}"}`, 'application/json')).status).to.equal(413);
    expect((await post(good, 'application/json; charset=utf-8')).status).to.equal(201);
  });

  it('cannot be told of sooner by a clock that makes no sense', async () => {
    for (const forward of [-1, 0.5, '60', undefined]) {
      expect((await trial.control('clock', { forward })).status).to.equal(400);
    }
  });
});
