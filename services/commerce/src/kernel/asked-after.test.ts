import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { AskedAfter } from './asked-after.js';

describe('what is asked after', () => {
  it('is found once for all who came while the one before was found out', async () => {
    let now = 0;
    const asked = new AskedAfter(async () => {
      const found = (now += 1);
      await wait(5);
      return found;
    });
    const first = asked.ask();
    await wait(1);
    const [second, third] = [asked.ask(), asked.ask()];
    expect(await Promise.all([first, second, third])).to.deep.equal([1, 2, 2]);
    expect(await asked.ask()).to.equal(3);
  });

  it('is never what was begun to be found before somebody asked', async () => {
    let truth = 'old';
    const asked = new AskedAfter(async () => {
      const seen = truth;
      await wait(3);
      return seen;
    });
    const early = asked.ask();
    truth = 'new';
    expect(await asked.ask()).to.equal('new');
    expect(await early).to.equal('old');
  });

  it('fails for those who waited for it, and is asked again by the next', async () => {
    let fails = true;
    const asked = new AskedAfter(async () => {
      await wait(1);
      if (fails) throw new Error('no');
      return 'yes';
    });
    const failed = await asked.ask().catch((error: Error) => error.message);
    fails = false;
    expect([failed, await asked.ask()]).to.deep.equal(['no', 'yes']);
  });
});
