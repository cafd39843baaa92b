import { appendFile, readFile, stat } from 'node:fs/promises';
import { expect } from 'chai';
import { Trial } from './testing/trial.js';

describe('a restart of the bank', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('keeps everything, tells what was not taken, and survives a line that was cut off', async () => {
    trial.receiver.refuseNext = Infinity;
    const { id, reference } = await trial.transfer({ content: 'DL7K3F9QXM2A nón' });
    await trial.untilNotification('waiting', 1);
    await trial.sandbox.close();
    expect((await readFile(trial.journalFile, 'utf8')).endsWith('\n')).to.equal(true);
    await appendFile(trial.journalFile, '[["transfer",{"id":99,"con');
    trial.receiver.refuseNext = 0;
    await trial.start();
    const [kept, ...more] = await trial.transfers();
    expect(more).to.deep.equal([]);
    expect(kept).to.include({ id, reference, content: 'DL7K3F9QXM2A nón', balance: 50_350_000 });
    await trial.control('clock', { forward: 60 });
    await trial.receiver.until(({ taken }) => taken.length === 1);
    expect(await trial.untilNotification('delivered')).to.include({ attempts: 2 });
  });

  it('loses nothing when a second bank was started beside the first', async () => {
    await trial.transfer({ content: 'before' });
    const port = Number(new URL(trial.sandbox.url).port);
    const second = await trial.start({ port }).catch((error: unknown) => error);
    expect((second as { code?: string }).code).to.equal('EADDRINUSE');
    await trial.transfer({ content: 'after' });
    await trial.sandbox.close();
    await trial.start();
    expect((await trial.transfers()).map(({ content }) => content)).to.deep.equal(['before', 'after']);
  });

  it('tells nothing twice, and gives no number twice', async () => {
    const first = await trial.transfer();
    await trial.untilNotification('delivered');
    await trial.control('switches', { duplicate: true });
    await trial.sandbox.close();
    await trial.start();
    const second = await trial.transfer({ content: 'second' });
    await trial.receiver.until(({ taken }) => taken.length === 3);
    expect(trial.receiver.contents).to.deep.equal(['DL7K3F9QXM2A', 'second', 'second']);
    expect(second.id).to.be.greaterThan(first.id);
    expect(second.balance).to.equal(50_700_000);
  });

  it('after a long time tries at once, and the attempts that are left in their pauses', async () => {
    trial.receiver.refuseNext = Infinity;
    await trial.transfer();
    await trial.untilNotification('waiting', 1);
    await trial.sandbox.close();
    const line = (await readFile(trial.journalFile, 'utf8')).trimEnd().split('\n').at(-1)!;
    const [[kind, notification]] = JSON.parse(line) as [[string, { firstMs: number }]];
    const hoursAgo = { ...notification, firstMs: notification.firstMs - 5 * 3_600_000 };
    await appendFile(trial.journalFile, `${JSON.stringify([[kind, hoursAgo]])}\n`);
    await trial.start();
    await trial.untilNotification('waiting', 2);
    expect(trial.receiver.asked).to.equal(2);
  });

  it('keeps of what changed the newest line alone', async () => {
    for (let n = 0; n < 50; n++) await trial.control('switches', { delay: n });
    const before = (await stat(trial.journalFile)).size;
    await trial.sandbox.close();
    await trial.start();
    expect((await stat(trial.journalFile)).size).to.be.lessThan(before / 20);
    expect(await (await trial.get('/control/switches')).json()).to.include({ delay: 49 });
  });
});
