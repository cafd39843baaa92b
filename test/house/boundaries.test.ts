import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const MODULES = 'services/commerce/src/modules';

describe('the import table', function () {
  this.timeout(20_000);
  let house: string;

  beforeEach(() => {
    house = mkdtempSync(join(tmpdir(), 'daulang-boundaries-'));
  });
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  /** Builds a house of these files and answers the names of the rules it breaks. */
  function brokenRules(files: Record<string, string>): string[] {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), content);
    }
    const cruiser = join(PROJECT_ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
    const config = join(PROJECT_ROOT, '.dependency-cruiser.cjs');
    const tops = [...new Set(Object.keys(files).map((path) => path.split('/')[0] as string))];
    const run = spawnSync(process.execPath, [cruiser, '--config', config, '--output-type', 'json', ...tops], {
      cwd: house,
      encoding: 'utf8',
    });
    const report = JSON.parse(run.stdout) as { summary: { violations: { rule: { name: string } }[] } };
    return [...new Set(report.summary.violations.map(({ rule }) => rule.name))].sort();
  }

  const x = 'export const x = 1;\n';
  const importing = (path: string) => `import { x } from '${path}';\nexport const y = x;\n`;

  it('lets a module use the door of a module in a group to its left', () => {
    const broken = brokenRules({
      [`${MODULES}/catalog/index.ts`]: x,
      [`${MODULES}/inventory/use-cases/reserve-items.ts`]: importing('../../catalog/index.js'),
    });
    expect(broken).to.deep.equal([]);
  });

  it('refuses a module that reaches past another’s door', () => {
    const broken = brokenRules({
      [`${MODULES}/catalog/data/catalog.store.ts`]: x,
      [`${MODULES}/inventory/use-cases/reserve-items.ts`]: importing('../../catalog/data/catalog.store.js'),
    });
    expect(broken).to.deep.equal(['module-inventory']);
  });

  it('refuses a module that asks one to its right, or one of its own group', () => {
    const broken = brokenRules({
      [`${MODULES}/ordering/index.ts`]: x,
      [`${MODULES}/catalog/use-cases/a.ts`]: importing('../../ordering/index.js'),
      [`${MODULES}/certificates/use-cases/b.ts`]: importing('../../ordering/index.js'),
    });
    expect(broken).to.deep.equal(['module-catalog', 'module-certificates']);
  });

  it('refuses a file that imports its own module’s door', () => {
    const broken = brokenRules({
      [`${MODULES}/catalog/index.ts`]: x,
      [`${MODULES}/catalog/use-cases/a.ts`]: importing('../index.js'),
    });
    expect(broken).to.deep.equal(['door-is-for-others']);
  });

  it('refuses circles', () => {
    const broken = brokenRules({
      'protocol/src/a.ts': `import { b } from './b.js';\nexport const a = () => b;\n`,
      'protocol/src/b.ts': `import { a } from './a.js';\nexport const b = () => a;\n`,
    });
    expect(broken).to.deep.equal(['no-circles']);
  });

  it('refuses circles of types alone', () => {
    const broken = brokenRules({
      'protocol/src/a.ts': `import type { B } from './b.js';\nexport interface A { b: B }\n`,
      'protocol/src/b.ts': `import type { A } from './a.js';\nexport interface B { a: A | null }\n`,
    });
    expect(broken).to.deep.equal(['no-circles']);
  });

  it('refuses arrows that point up', () => {
    const broken = brokenRules({
      'scripts/deploy.ts': x,
      [`${MODULES}/catalog/index.ts`]: x,
      'services/commerce/src/platform/jobs/a.ts': importing('../../modules/catalog/index.js'),
      'services/commerce/src/kernel/money.ts': importing('../platform/clock.js'),
      'services/commerce/src/platform/clock.ts': x,
      'services/stripe-sandbox/src/a.ts': importing('../../commerce/src/kernel/ids.js'),
      'services/commerce/src/kernel/ids.ts': x,
      'services/bank-sandbox/src/a.ts': importing('../../stripe-sandbox/src/b.js'),
      'services/stripe-sandbox/src/b.ts': x,
      'services/sandbox-kit/src/a.ts': importing('../../stripe-sandbox/src/b.js'),
      'storefront/app/a.ts': importing('../../services/commerce/src/kernel/ids.js'),
      'protocol/src/a.ts': importing('../../scripts/deploy.js'),
    });
    expect(broken).to.deep.equal([
      'bank-is-a-stranger',
      'kernel-is-alone',
      'kit-is-alone',
      'nothing-imports-scripts-and-tests',
      'platform-below-modules',
      'protocol-is-pure',
      'sandbox-is-a-stranger',
      'storefront-asks-the-service',
    ]);
  });

  it('keeps Node out of the protocol', () => {
    const broken = brokenRules({ 'protocol/src/a.ts': `export { readFileSync } from 'node:fs';\n` });
    expect(broken).to.deep.equal(['protocol-without-node']);
  });
});
