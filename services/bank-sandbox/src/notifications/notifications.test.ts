import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { ACCOUNT, API_KEY, Trial } from '../testing/trial.js';
import { MINUTES_OF_ATTEMPTS } from './notifier.js';

describe('notifications', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('say what SePay says, with the key in its header', async () => {
    const happenedAt = '2025-11-30T19:04:05+07:00';
    const { id, reference } = await trial.transfer({ content: 'DL7K3F9QXM2A nón lá', happenedAt });
    await trial.receiver.until(({ taken }) => taken.length === 1);
    const [{ notice, authorization }] = trial.receiver.taken as [(typeof trial.receiver.taken)[0]];
    expect(authorization).to.equal(`Apikey ${API_KEY}`);
    expect(notice).to.deep.equal({
      id,
      gateway: 'Vietcombank',
      transactionDate: '2025-11-30 19:04:05',
      accountNumber: ACCOUNT.number,
      subAccount: null,
      code: null,
      content: 'DL7K3F9QXM2A nón lá',
      transferType: 'in',
      description: 'BankAPINotify DL7K3F9QXM2A nón lá',
      transferAmount: 350_000,
      accumulated: 50_350_000,
      referenceCode: reference,
    });
    expect(await trial.untilNotification('delivered')).to.include({ attempts: 1, lastAnswer: 'HTTP 200' });
  });

  it('tell of money that leaves, too', async () => {
    await trial.transfer({ direction: 'out', amount: 200_000 });
    await trial.receiver.until(({ taken }) => taken.length === 1);
    expect(trial.receiver.taken[0]?.notice).to.include({ transferType: 'out', accumulated: 49_800_000 });
  });

  it('are tried again after a minute until they are taken', async () => {
    trial.receiver.refuseNext = 1;
    await trial.transfer();
    expect(await trial.untilNotification('waiting', 1)).to.include({ lastAnswer: 'HTTP 503' });
    await trial.control('clock', { forward: 59 });
    await trial.transfer({ content: 'other' });
    await trial.receiver.until(({ taken }) => taken.length === 1);
    expect(trial.receiver.contents).to.deep.equal(['other']);
    await trial.control('clock', { forward: 1 });
    await trial.receiver.until(({ taken }) => taken.length === 2);
  });

  it('are tried eight times, the last after 33 minutes, and then never again', async () => {
    trial.receiver.refuseNext = Infinity;
    await trial.transfer();
    for (const [done, minutes] of MINUTES_OF_ATTEMPTS.entries()) {
      const before = MINUTES_OF_ATTEMPTS[done - 1] ?? 0;
      await trial.control('clock', { forward: (minutes - before) * 60 });
      await trial.untilNotification(done === 7 ? 'given-up' : 'waiting', done + 1);
      expect(trial.receiver.asked).to.equal(done + 1);
    }
    trial.receiver.refuseNext = 0;
    await trial.control('clock', { forward: 100_000 });
    await trial.transfer({ content: 'other' });
    await trial.receiver.until(({ taken }) => taken.length === 1);
    expect([trial.receiver.asked, trial.receiver.contents]).to.deep.equal([9, ['other']]);
  });

  it('count as taken only when the answer says so', async () => {
    for (const answer of ['', 'ok', 'null', '{"success":false}', '{"success":"true"}']) {
      trial.receiver.answer = answer;
      await trial.transfer({ content: answer });
      const { lastAnswer } = await trial.untilNotification('waiting', 1);
      expect(lastAnswer, answer).to.equal('HTTP 200 without "success": true');
    }
  });

  it('survive a listener that is not there, or leads elsewhere', async () => {
    const elsewhere = createServer((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const hook = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
    await trial.sandbox.close();
    await trial.start({ hook });
    await trial.transfer();
    expect((await trial.untilNotification('waiting', 1)).lastAnswer).to.equal('HTTP 302');
    await new Promise((resolve) => {
      elsewhere.close(resolve);
      elsewhere.closeAllConnections();
    });
    await trial.control('clock', { forward: 60 });
    expect((await trial.untilNotification('waiting', 2)).lastAnswer).to.equal('ECONNREFUSED');
  });

  it('can be sent again, when they were taken and when they were not', async () => {
    trial.receiver.refuseNext = 1;
    await trial.transfer();
    const { id } = await trial.untilNotification('waiting', 1);
    const again = await trial.control(`notifications/${id}/again`, {});
    expect(again.status).to.equal(201);
    await trial.receiver.until(({ taken }) => taken.length === 1);
    await trial.control(`notifications/${id}/again`, {});
    await trial.receiver.until(({ taken }) => taken.length === 2);
    const [first, second] = trial.receiver.taken;
    expect(first).to.deep.equal(second);
    expect((await trial.control('notifications/1-1/again', {})).status).to.equal(404);
  });

  describe('with a switch', () => {
    it('arrive twice', async () => {
      await trial.control('switches', { duplicate: true });
      await trial.transfer();
      await trial.receiver.until(({ taken }) => taken.length === 2);
      expect(trial.receiver.taken[0]).to.deep.equal(trial.receiver.taken[1]);
    });

    it('arrive late', async () => {
      await trial.control('switches', { delay: 300 });
      const before = performance.now();
      await trial.transfer();
      await trial.receiver.until(({ taken }) => taken.length === 1);
      expect(performance.now() - before).to.be.greaterThan(290);
    });

    it('arrive in another order', async () => {
      await trial.control('switches', { reorder: true });
      await trial.transfer({ content: 'first' });
      await trial.transfer({ content: 'second' });
      await trial.receiver.until(({ taken }) => taken.length === 2);
      expect(trial.receiver.contents).to.deep.equal(['second', 'first']);
    });

    it('arrive after all when none comes to overtake them', async () => {
      await trial.transfer({ switches: { reorder: true } });
      await trial.control('clock', { forward: 2 });
      await trial.receiver.until(({ taken }) => taken.length === 1);
    });

    it('never arrive, and can be sent again', async () => {
      const { notifications } = await trial.transfer({ content: 'lost', switches: { drop: true } });
      expect(notifications).to.have.length(1);
      expect(notifications[0]).to.include({ state: 'dropped', attempts: 0 });
      await trial.transfer({ content: 'next' });
      await trial.receiver.until(({ taken }) => taken.length === 1);
      await trial.control(`notifications/${notifications[0]?.id}/again`, {});
      await trial.receiver.until(({ taken }) => taken.length === 2);
      expect(trial.receiver.contents).to.deep.equal(['next', 'lost']);
    });

    it('of one transfer leave the next as it was', async () => {
      await trial.transfer({ content: 'twice', switches: { duplicate: true } });
      await trial.transfer({ content: 'once' });
      await trial.receiver.until(({ taken }) => taken.length === 3);
      expect(trial.receiver.contents.filter((content) => content === 'once')).to.have.length(1);
      expect(await (await trial.get('/control/switches')).json()).to.deep.equal({
        duplicate: false,
        reorder: false,
        delay: 0,
        drop: false,
      });
    });

    it('that there is not, are refused', async () => {
      for (const switches of [{ lose: true }, { delay: -1 }, { delay: 0.5 }, { drop: 'yes' }, [1], null]) {
        expect((await trial.control('switches', switches)).status, JSON.stringify(switches)).to.equal(400);
        const transfer = { amount: 1, content: '', switches };
        if (switches !== null) expect((await trial.control('transfers', transfer)).status).to.equal(400);
      }
      expect(await trial.transfers()).to.deep.equal([]);
    });
  });
});
