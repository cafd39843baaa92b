import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { AskedAfter } from './asked-after.js';

describe('what is asked after', () => {
  const finds: string[][] = [];
  let truth = '';
  const asked = () => {
    finds.length = 0;
    return new AskedAfter<string>(async (questions) => {
      finds.push([...questions]);
      const seen = truth;
      await wait(5);
      if (seen === 'none') throw new Error('no');
      return new Map(questions.filter((it) => it !== 'unknown').map((it) => [it, `${it} ${seen}`]));
    });
  };

  it('is found together for all who came while others were answered, the same once', async () => {
    truth = 'so';
    const after = asked();
    const answers = ['a', 'b', 'c', 'b', 'unknown'].map((question) => after.ask(question));
    expect(await Promise.all(answers)).to.deep.equal(['a so', 'b so', 'c so', 'b so', undefined]);
    expect(finds).to.deep.equal([['a'], ['b', 'c', 'unknown']]);
    expect(await after.ask('a')).to.equal('a so');
    expect(finds.at(-1)).to.deep.equal(['a']);
  });

  it('is never what was begun to be found before somebody asked', async () => {
    truth = 'old';
    const after = asked();
    const early = after.ask('a');
    truth = 'new';
    expect([await after.ask('a'), await early]).to.deep.equal(['a new', 'a old']);
  });

  it('is found by not too many at once, and nobody is forgotten', async () => {
    truth = 'so';
    const after = asked();
    const many = Array.from({ length: 100 }, (_, nth) => String(nth));
    const answers = await Promise.all(many.map((question) => after.ask(question)));
    expect(answers).to.deep.equal(many.map((question) => `${question} so`));
    expect(finds.map((each) => each.length)).to.deep.equal([1, 32, 32, 32, 3]);
  });

  it('fails for those who waited for it, and is asked again by the next', async () => {
    truth = 'none';
    const after = asked();
    const failed = await Promise.allSettled([after.ask('a'), after.ask('b')]);
    expect(failed.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    truth = 'so';
    expect(await after.ask('a')).to.equal('a so');
  });

  it('is found for the others also while somebody gets no answer', async () => {
    const never = new Promise<ReadonlyMap<string, string>>(() => undefined);
    const after = new AskedAfter<string>(
      async (questions) => (questions[0] === 'stuck' ? never : new Map(questions.map((it) => [it, it]))),
      20,
    );
    let isStuck = true;
    void after.ask('stuck').then(() => (isStuck = false));
    expect(await Promise.all(['a', 'b'].map((question) => after.ask(question)))).to.deep.equal(['a', 'b']);
    expect(await after.ask('c')).to.equal('c');
    expect(isStuck).to.equal(true);
  });
});
