import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'chai';
import { Gathered } from './gathered.js';

describe('what is gathered', () => {
  const loads: number[][] = [];
  const lost: number[] = [];
  let fails = 0;
  const gathered = () => {
    loads.length = lost.length = 0;
    const work = async (items: readonly number[]) => {
      await wait(5);
      if (fails > 0) {
        fails -= 1;
        throw new Error('no');
      }
      loads.push([...items]);
    };
    return new Gathered<number>(work, (_, items) => void lost.push(...items), 1);
  };

  it('goes together: what comes at once, and then what came meanwhile', async () => {
    const counts = gathered();
    counts.add(1);
    counts.add(2);
    await wait(3);
    counts.add(3);
    counts.add(4);
    await counts.settled();
    expect(loads).to.deep.equal([
      [1, 2],
      [3, 4],
    ]);
    counts.add(5);
    await counts.settled();
    expect(loads.at(-1)).to.deep.equal([5]);
  });

  it('is held until it is worked off', async () => {
    const counts = gathered();
    counts.add(1);
    expect(counts.holds((item) => item === 1)).to.equal(true);
    expect(counts.holds((item) => item === 2)).to.equal(false);
    await counts.settled();
    expect(counts.holds(() => true)).to.equal(false);
  });

  it('need not wait for what comes later', async () => {
    const counts = gathered();
    counts.add(1);
    const later = setInterval(() => counts.add(2), 1);
    await counts.settled();
    expect(loads[0]).to.deep.equal([1]);
    expect(counts.holds((item) => item === 2)).to.equal(true);
    clearInterval(later);
    await counts.settled();
  });

  it('is tried again, and given up after the fifth time', async () => {
    const counts = gathered();
    fails = 4;
    counts.add(1);
    await counts.settled();
    expect([loads, lost]).to.deep.equal([[[1]], []]);
    fails = 5;
    counts.add(2);
    await counts.settled();
    expect([loads, lost]).to.deep.equal([[[1]], [2]]);
    counts.add(3);
    await counts.settled();
    expect(loads.at(-1)).to.deep.equal([3]);
  });

  it('is lost when far too much is waiting', async () => {
    const counts = gathered();
    for (let item = 0; item < 10_002; item += 1) counts.add(item);
    expect(lost).to.deep.equal([10_000, 10_001]);
    await counts.settled();
    expect(loads[0]).to.have.length(10_000);
  });
});
