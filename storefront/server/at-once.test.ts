import { expect } from 'chai';
import { AtOnce } from './at-once.ts';

describe('what an address has under way', () => {
  it('is at most so much, whatever others have', () => {
    const atOnce = new AtOnce(2);
    const [first, second] = [atOnce.enter('a'), atOnce.enter('a')];
    expect(atOnce.enter('a')).to.equal(null);
    expect(atOnce.enter('b')).not.to.equal(null);
    first!();
    first!();
    expect(atOnce.enter('a')).not.to.equal(null);
    expect(atOnce.enter('a')).to.equal(null);
    second!();
    expect(atOnce.enter('a')).not.to.equal(null);
  });

  it('stands in line for a place, each in its turn', async () => {
    const atOnce = new AtOnce(1);
    const order: number[] = [];
    let end = atOnce.enter('a')!;
    const line = [1, 2, 3].map(async (turn) => {
      const ended = await atOnce.enterInTurn('a', 2_000);
      order.push(turn);
      ended!();
    });
    end();
    await Promise.all(line);
    expect(order).to.deep.equal([1, 2, 3]);
    end = atOnce.enter('a')!;
    expect(end).not.to.equal(null);
  });

  it('is refused when no place comes in time, and leaves the line', async () => {
    const atOnce = new AtOnce(1);
    const end = atOnce.enter('a')!;
    expect(await atOnce.enterInTurn('a', 20)).to.equal(null);
    end();
    expect(await atOnce.enterInTurn('a', 20)).not.to.equal(null);
  });
});
