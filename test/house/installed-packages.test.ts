import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isInstalled } from '../../scripts/installation/install-packages.mjs';

const ELSEWHERE = process.platform === 'darwin' ? 'win32' : 'darwin';
const WANTED = {
  'node_modules/core': { version: '1.2.0' },
  'node_modules/core-here': {
    version: '1.2.0',
    optional: true,
    os: [process.platform],
    cpu: [process.arch],
  },
  'node_modules/core-elsewhere': { version: '1.2.0', optional: true, os: [ELSEWHERE], cpu: [process.arch] },
  'node_modules/maybe': { version: '3.0.0', optional: true },
};

describe('whether the packages are installed', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'installed-'));
    mkdirSync(join(root, 'node_modules'));
  });
  after(() => rmSync(root, { recursive: true }));

  const holds = (names: string[], change: Record<string, unknown> = {}) => {
    const packages = Object.fromEntries(
      Object.entries(WANTED).filter(([path]) => names.some((name) => path === `node_modules/${name}`)),
    );
    writeFileSync(
      join(root, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: { ...packages, ...change } }),
    );
    return isInstalled(root, JSON.stringify({ packages: { '': {}, ...WANTED } }));
  };

  it('holds when what this machine needs is there', () =>
    expect(holds(['core', 'core-here'])).to.equal(true));

  it('does not when the native part for this machine was left out, as npm under Node 20 does', () =>
    expect(holds(['core'])).to.equal(false));

  it('does not when a package is missing or of another version', () => {
    expect(holds(['core-here'])).to.equal(false);
    expect(holds(['core', 'core-here'], { 'node_modules/core': { version: '1.1.9' } })).to.equal(false);
  });
});
