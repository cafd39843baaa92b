import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Trial } from './testing/trial.js';

describe('a restart', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  it('keeps everything, sends what was not delivered, and survives a line that was cut off', async () => {
    trial.receiver.refuseNext = Infinity;
    const session = await trial.session();
    await trial.payWith(session, '4242424242424242');
    await trial.sandbox.close();
    const journal = join(trial.folder, 'journal.jsonl');
    expect((await readFile(journal, 'utf8')).endsWith('\n')).to.equal(true);
    await appendFile(journal, '[["session",{"id":"cs_');
    trial.receiver.refuseNext = 0;
    await trial.start();
    await trial.receiver.until((types) => types.length === 4);
    expect((await trial.stripe.checkout.sessions.retrieve(session.id)).payment_status).to.equal('paid');
  });
});
