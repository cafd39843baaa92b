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

  it('gives the same answer for as long as it may, from the asking on', async () => {
    const together = new Together<number>({ forMs: 40 });
    let found = 0;
    const ask = () => together.ask('a', async () => (await wait(20), (found += 1)));
    expect(await ask()).to.equal(1);
    expect(await ask()).to.equal(1);
    await wait(40);
    expect(await ask()).to.equal(2);
  });

  it('keeps neither failures nor what may not be kept', async () => {
    const together = new Together<string>({
      forMs: 60_000,
      mayBeKept: (answer) => answer !== 'nobody knows',
    });
    const answers: (() => Promise<string>)[] = [
      () => Promise.reject(new Error('no')),
      async () => 'nobody knows',
      async () => 'yes',
      async () => 'asked once too often',
    ];
    const ask = () => together.ask('a', () => answers.shift()!());
    await ask().catch(() => undefined);
    expect([await ask(), await ask(), await ask()]).to.deep.equal(['nobody knows', 'yes', 'yes']);
  });
});
