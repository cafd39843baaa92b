import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { PROJECT_ROOT } from '../../scripts/stack/settings.ts';

const SOURCE = 'services/commerce/src';

/** Where statements live; `transaction.ts` is what runs them. */
const ROOMS = /\/(data|migrations)\/|\/platform\/(database|jobs)\/|\/platform\/transaction\.ts$|\.test\.ts$/;

const STATEMENT =
  /^\s*(select|insert\s+into|update\s+\S+\s+set|delete\s+from|with\s+\w+\s+as|savepoint|lock\s+table|truncate|create|alter|drop)\s/i;

/** The lines of a file that hold a statement, or hand one to the database. */
function statementsIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${path}:${line + 1}`);
  };
  const look = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    if (isText && STATEMENT.test(node.getText().slice(1))) note(node);
    if (ts.isPropertyAccessExpression(node) && node.name.text === 'query' && isCalled(node)) note(node);
    ts.forEachChild(node, look);
  };
  look(source);
  return [...new Set(found)];
}

const isCalled = (node: ts.Node): boolean =>
  ts.isCallExpression(node.parent) && node.parent.expression === node;

describe('SQL', () => {
  it('is recognised however it is written', () => {
    const written = [
      "tx.query('delete from a.b');",
      'const rows = await this.database.query<Row>(LIST, [id]);',
      'maybeRow(sql, `select 1 from a.b where id = $1`);',
      'const SET = `\n  update a.b set c = 1`;',
      'const taken = "insert into a.b (c) values ($1)";',
    ];
    for (const line of written) expect(statementsIn('a.ts', line), line).to.have.length(1);
    const others = [
      "// select a.b\nconst word = 'selected';",
      'const { query } = request;',
      "say('Update your cart');",
    ];
    for (const line of others) expect(statementsIn('a.ts', line), line).to.deep.equal([]);
  });

  it('stands in data/, in migrations/ and in the platform’s rooms of the database and the jobs only', () => {
    const files = globSync(`${SOURCE}/**/*.ts`, { cwd: PROJECT_ROOT }).filter((file) => !ROOMS.test(file));
    expect(files.length).to.be.above(200);
    const found = files.flatMap((file) => statementsIn(file, readFileSync(join(PROJECT_ROOT, file), 'utf8')));
    expect(found).to.deep.equal([]);
  });
});
