import { expect } from 'chai';
import { readCommandLine } from '../../scripts/bench/verify/command-line.ts';
import type { Look } from '../../scripts/bench/verify/look.ts';
import { printed } from '../../scripts/bench/verify/printed.ts';

describe('the bench of the verify page', () => {
  const look = (ms: number): Look => ({
    firstPaintMs: ms,
    headlineMs: ms + 10,
    phoneVerdictMs: ms + 1_000,
    bytes: 27_747,
    requests: 4,
    headline: 'withdrawn',
    phoneVerdict: 'withdrawn',
  });

  it('prints the median of each visit, not the mean', () => {
    const first = [400, 9_000, 300].map(look);
    const lines = printed([{ label: 'withdrawn', first, second: [look(100)], wrong: [] }]).split('\n');
    const cells = (line: string) => line.split('|').map((cell) => cell.trim());
    expect(cells(lines[2]!).slice(1, -1)).to.deep.equal([
      'withdrawn',
      'first',
      '400',
      '410',
      '1 400',
      '27 747',
      '4',
    ]);
    expect(cells(lines[3]!).slice(1, 5)).to.deep.equal(['withdrawn', 'second', '100', '110']);
  });

  it('runs fewer times when it must be quick, and refuses what is no number', () => {
    expect(readCommandLine([]).runs).to.be.greaterThan(readCommandLine(['--quick']).runs);
    expect(readCommandLine(['--runs', '7'])).to.deep.equal({ runs: 7 });
    for (const wrong of ['0', '-1', 'many', '']) {
      expect(() => readCommandLine([`--runs=${wrong}`]), wrong).to.throw('--runs takes a whole number');
    }
    expect(() => readCommandLine(['--fast'])).to.throw('bench:verify');
  });
});
