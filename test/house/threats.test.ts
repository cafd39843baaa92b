import { existsSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

const root = new URL('../../', import.meta.url);
const contracts = readFileSync(new URL('docs/contracts.md', root), 'utf8');
const named = [
  ...contracts.matchAll(/`(?:test\/contracts\/)?([\w/.-]+\.(?:test\.ts|t\.sol)|support\/[\w-]+\.ts)`/g),
];

describe('docs/contracts.md', () => {
  it('answers each threat with a test that is there', () => {
    const files = named.map(([, file]) => file!);
    expect(files.length).to.be.greaterThan(30);
    const missing = files.filter((file) => !existsSync(new URL(`test/contracts/${file}`, root)));
    expect(missing).to.deep.equal([]);
  });
});
