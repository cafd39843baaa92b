import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { PROJECT_ROOT } from '../stack/settings.ts';

const TESTS = /\.test\.tsx?$|\/testing\/|\/support\//;

/** Names the sentences nobody says: keys of catalogues, and problems. Undefined when each is said somewhere. */
export function wordsComplaint(): string | undefined {
  const unsaid = [
    ...unsaidMessages(join(PROJECT_ROOT, 'storefront')),
    ...unsaidProblems(join(PROJECT_ROOT, 'services/commerce')),
  ];
  if (unsaid.length === 0) return undefined;
  return `Nobody says these words; take them out:\n${unsaid.map((word) => `  ${word}`).join('\n')}`;
}

/**
 * Keys of `defineMessages({ … })`, and of the sealing pages' `const vi = { … }`, that no file but a test reads, as
 * `file:line key`.
 *
 * @param folder with a tsconfig.json: types say which key is meant, also in `t[fault]` and `{ title } = t`
 */
export function unsaidMessages(folder: string): string[] {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const declared = new Map<ts.Node, string>();
  const said = new Set<ts.Node>();
  const say = (symbol: ts.Symbol | undefined) => symbol?.declarations?.forEach((node) => said.add(node));

  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || file.fileName.includes('/node_modules/') || TESTS.test(file.fileName))
      continue;
    walk(file, (node) => {
      for (const entry of entriesOf(catalogueIn(node))) {
        declared.set(entry, `${placeOf(entry, file)} ${entry.name.getText()}`);
      }
      if (ts.isPropertyAccessExpression(node)) {
        say(checker.getSymbolAtLocation(node.name));
      } else if (ts.isElementAccessExpression(node)) {
        const key = checker.getTypeAtLocation(node.argumentExpression);
        const object = checker.getTypeAtLocation(node.expression);
        for (const one of key.isUnion() ? key.types : [key]) {
          if (one.isStringLiteral()) say(object.getProperty(one.value));
          else object.getProperties().forEach(say);
        }
      } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText();
        say(checker.getTypeAtLocation(node.parent).getProperty(name));
      }
    });
  }
  return [...declared].filter(([entry]) => !said.has(entry)).map(([, word]) => word);
}

function catalogueIn(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === 'defineMessages') return node.arguments[0];
  if (ts.isVariableDeclaration(node) && node.name.getText() === 'vi') return node.initializer;
  return undefined;
}

/** The sentences of a catalogue, also of its groups. */
function entriesOf(catalogue: ts.Expression | undefined): ts.PropertyAssignment[] {
  if (!catalogue || !ts.isObjectLiteralExpression(catalogue)) return [];
  return catalogue.properties.filter(ts.isPropertyAssignment).flatMap((entry) => {
    const inner = entriesOf(entry.initializer);
    const isSentence = inner.length === 0 || inner.some(({ name }) => name.getText() === 'vi');
    return isSentence ? [entry] : inner;
  });
}

/**
 * Codes in the tables of `api/problems/` that nothing else of the service, but a test, names: whole, or by how they begin
 * (`ordering.hold-${reason}`).
 */
export function unsaidProblems(folder: string): string[] {
  const declared = new Map<string, string>();
  const said = new Set<string>();
  const beginnings: string[] = [];
  for (const path of globSync('{api,src}/**/*.ts', { cwd: folder }).sort()) {
    if (TESTS.test(path)) continue;
    const name = join(folder, path);
    const file = ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.Latest, true);
    const isTable = path.startsWith('api/problems/');
    walk(file, (node) => {
      if (ts.isTemplateHead(node) && /^[a-z]+\.[a-z-]+-$/.test(node.text)) beginnings.push(node.text);
      if (!ts.isStringLiteralLike(node)) return;
      if (!isTable) said.add(node.text);
      else if (ts.isPropertyAssignment(node.parent) && node.parent.name === node) {
        declared.set(node.text, `${placeOf(node, file)} ${node.text}`);
      }
    });
  }
  const isSaid = (code: string) =>
    said.has(code) || beginnings.some((beginning) => code.startsWith(beginning));
  return [...declared].filter(([code]) => !isSaid(code)).map(([, word]) => word);
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function placeOf(node: ts.Node, file: ts.SourceFile): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${relative(PROJECT_ROOT, file.fileName)}:${line + 1}`;
}
