import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

import { seededMutants } from './seeded-mutants.js';

const fuzzed = globSync(join(import.meta.dirname, '*.t.sol')).map((path) => readFileSync(path, 'utf8'));
const invariants = fuzzed.flatMap((text) => text.match(/\binvariant_\w+/g) ?? []);

describe('The defects to be sown', () => {
  it('can each be sown: its words stand once in the contracts as they are', () => {
    for (const { name, file, text } of seededMutants) {
      const source = readFileSync(join(import.meta.dirname, '../../../contracts', file), 'utf8');
      expect(source.split(text), name).to.have.length(2);
    }
  });

  it('are caught by tests that exist, and every invariant has one to catch', () => {
    for (const { name, contract, test } of seededMutants) {
      const held = fuzzed.some(
        (text) => text.includes(`\ncontract ${contract} `) && text.includes(`${test}(`),
      );
      expect(held, name).to.equal(true);
    }
    const shown = new Set(seededMutants.map(({ test }) => test));
    expect(invariants.filter((invariant) => !shown.has(invariant))).to.deep.equal([]);
  });
});
