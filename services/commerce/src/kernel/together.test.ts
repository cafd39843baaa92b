import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { Together } from './together.js';

describe('asking together', () => {
  it('finds out once for all who ask meanwhile, and anew for who comes later', async () => {
    const together = new Together<number>();
    let found = 0;
    const ask = (question: string) => together.ask(question, async () => (await wait(5), (found += 1)));
    expect(await Promise.all([ask('a'), ask('a'), ask('b'), ask('a')])).to.deep.equal([1, 1, 2, 1]);
    expect(await ask('a')).to.equal(3);
  });

  it('fails for all who ask meanwhile, and is tried anew by who comes later', async () => {
    const together = new Together<string>();
    const fail = () => together.ask('a', () => wait(5).then(() => Promise.reject(new Error('no'))));
    const both = await Promise.allSettled([fail(), fail()]);
    expect(both.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(await together.ask('a', async () => 'yes')).to.equal('yes');
  });
});
