import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

/** What ships and is ours; the Stripe sandbox is a stranger that speaks Stripe's words. */
const SHIPS = ['protocol/src', 'services/commerce/{src,api}', 'storefront/{app,server,seal}'];
const NOT_OURS =
  /\.test\.tsx?$|\.generated\.ts$|\.d\.ts$|\/(generated|testing|support|dist|build|\.react-router)\//;

/** What React Router calls the parts of a route, and asks for by these names. */
const PARTS_OF_A_ROUTE = new Set([
  ...['action', 'clientAction', 'clientLoader', 'ErrorBoundary', 'handle', 'headers', 'HydrateFallback'],
  ...['links', 'loader', 'meta', 'middleware', 'shouldRevalidate'],
]);

/** Names that two files may export, and why. */
const MEAN_THE_SAME: Record<string, string> = {
  Bilingual: 'protocol/ and api/ share no shapes, and each speaks both languages',
  bilingual: 'the shape of the above, in the words of either schema library',
  slug: 'as above: the same short name in an address',
  OnMoneyMoved: 'each module hears the same news for itself (docs/style.md, B6)',
  requireMove: 'one kind of table, by which pieces, orders and parcels move',
};

/** The names that a file declares and shows. What it only hands on is another file's. */
function namesShownBy(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return source.statements.flatMap((statement) => {
    const modifiers = (ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined) ?? [];
    const is = (wanted: ts.SyntaxKind) => modifiers.some(({ kind }) => kind === wanted);
    // What is shown as the default is named by who asks for it.
    if (!is(ts.SyntaxKind.ExportKeyword) || is(ts.SyntaxKind.DefaultKeyword)) return [];
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    }
    const { name } = statement as ts.Statement & { name?: ts.Identifier };
    return name ? [name.text] : [];
  });
}

function filesOfNames(files: readonly { path: string; text: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { path, text } of files) {
    for (const name of new Set(namesShownBy(path, text))) {
      found.set(name, [...(found.get(name) ?? []), path]);
    }
  }
  return found;
}

const doublesIn = (files: readonly { path: string; text: string }[]): Map<string, string[]> =>
  new Map(
    [...filesOfNames(files)].filter(([name, places]) => places.length > 1 && !PARTS_OF_A_ROUTE.has(name)),
  );

describe('A name that a file shows', () => {
  const files = globSync(
    SHIPS.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: PROJECT_ROOT, exclude: ['**/node_modules/**'] },
  )
    .filter((path) => !NOT_OURS.test(path))
    .map((path) => ({ path, text: readFileSync(join(PROJECT_ROOT, path), 'utf8') }));
  const doubles = doublesIn(files);

  it('is seen whatever it names', () => {
    const one = `export const a = 1;\nexport interface B {}\nexport type C = 1;\nexport class D {}\nexport function e() {}`;
    const two = `\nexport { f } from './f.js';\nexport const loader = 1;\nexport default function g() {}`;
    const found = doublesIn([
      { path: 'one.ts', text: one + two },
      { path: 'two.tsx', text: one + two },
    ]);
    expect([...found.keys()]).to.deep.equal(['a', 'B', 'C', 'D', 'e']);
  });

  it('means one thing in all that ships', () => {
    expect(files.length).to.be.above(700);
    const unexplained = [...doubles].filter(([name]) => !(name in MEAN_THE_SAME));
    expect(unexplained.map(([name, places]) => `${name}: ${places.join(', ')}`)).to.deep.equal([]);
  });

  it('is explained no longer than it is shown twice', () => {
    expect(Object.keys(MEAN_THE_SAME).filter((name) => !doubles.has(name))).to.deep.equal([]);
  });
});
