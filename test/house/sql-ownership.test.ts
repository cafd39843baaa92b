import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const MODULES = 'services/commerce/src/modules';

/** A table or view as a statement names it: after from, join, into, update or delete. */
const NAMED = /\b(?:from|join|into|update)\s+([a-z_]+)\.([a-z_]+|"\w+")/g;

/** Tables of others that a module's statements name, but for the views shown to everybody and the platform's own. */
function strangersIn(module: string, text: string): string[] {
  const schema = module.replaceAll('-', '_');
  return [...text.matchAll(NAMED)]
    .map(([, owner, table]) => ({ owner: owner!, table: table! }))
    .filter(({ owner, table }) => owner !== schema && owner !== 'platform' && !table.startsWith('shown_'))
    .map(({ owner, table }) => `${owner}.${table}`);
}

describe('the statements of a module', () => {
  it('are seen to name a table of another module', () => {
    expect(strangersIn('ordering', 'select 1 from catalog.pieces p join ordering.lines l')).to.deep.equal([
      'catalog.pieces',
    ]);
    expect(strangersIn('ordering', 'update ordering.lines set a = 1')).to.deep.equal([]);
    expect(strangersIn('verification', 'left join chain.shown_events e on true')).to.deep.equal([]);
  });

  it('name its own tables, and of other modules the views that are shown to it', () => {
    const files = globSync(`${MODULES}/*/data/*.ts`, { cwd: PROJECT_ROOT });
    expect(files.length).to.be.above(50);
    const found = files.flatMap((file) => {
      const module = file.slice(MODULES.length + 1).split('/')[0]!;
      return strangersIn(module, readFileSync(join(PROJECT_ROOT, file), 'utf8')).map(
        (it) => `${file}: ${it}`,
      );
    });
    expect(found).to.deep.equal([]);
  });
});
