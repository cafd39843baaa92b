import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { DatabaseUnreachable, Pulse } from './pulse.js';

const never = new Promise<never>(() => undefined);
const outcome = (answer: Promise<unknown>) =>
  answer.then(
    (value) => value,
    (error: unknown) => (error instanceof DatabaseUnreachable ? 'silence' : error),
  );

describe('the pulse of the database', () => {
  it('gives the answer, or the refusal, when one comes', async () => {
    const pulse = new Pulse(1_000);
    expect(await pulse.orSilence(wait(5, 'an answer'))).to.equal('an answer');
    expect(await outcome(pulse.orSilence(Promise.reject('a refusal')))).to.equal('a refusal');
  });

  it('tells who waits when nothing is heard', async () => {
    expect(await outcome(new Pulse(30).orSilence(never))).to.equal('silence');
  });

  it('lets wait on as long as anybody is answered', async () => {
    const pulse = new Pulse(150);
    const others = setInterval(() => pulse.heard(), 20);
    const waiting = outcome(pulse.orSilence(never));
    expect(await Promise.race([waiting, wait(600, 'still waiting')])).to.equal('still waiting');
    clearInterval(others);
    expect(await waiting).to.equal('silence');
  });

  it('asks anew before it gives up, once for all who wait, and waits on as long as it is answered', async () => {
    let asked = 0;
    const pulse = new Pulse(30, async () => {
      asked += 1;
      await wait(20);
      return asked < 3;
    });
    const began = performance.now();
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(pulse.orSilence(never))));
    expect(outcomes).to.deep.equal(['silence', 'silence', 'silence']);
    expect(asked).to.equal(3);
    expect(performance.now() - began).to.be.greaterThan(140);
    expect(await pulse.orSilence(wait(5, 'an answer'))).to.equal('an answer');
    expect(asked).to.equal(3);
  });

  it('waits for ever where there is no hurry', async () => {
    const waiting = new Pulse(0).orSilence(never);
    expect(await Promise.race([waiting, wait(100, 'still waiting')])).to.equal('still waiting');
  });

  it('gives a connection back that comes when nobody waits for it any more', async () => {
    const given: string[] = [];
    const giveBack = (taken: string) => given.push(taken);
    const pulse = new Pulse(30);
    expect(await pulse.takenInTime(wait(5, 'in time'), giveBack)).to.equal('in time');
    const late = wait(200, 'late');
    expect(await outcome(pulse.takenInTime(late, giveBack))).to.equal('silence');
    expect(given).to.deep.equal([]);
    await late;
    expect(given).to.deep.equal(['late']);
  });
});
