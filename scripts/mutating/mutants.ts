import type { Node } from '../solidity/compile.ts';

/** One small fault put into a source. */
export interface Mutant {
  /** Path from the project's root. */
  file: string;
  operator: Operator;
  /** The bytes to replace, and by what. */
  start: number;
  end: number;
  to: string;
  /** What a person reads: the code before and after. */
  before: string;
  after: string;
  /** The one Solidity test that must notice a sown fault; of the others any test may. */
  noticedBy?: { contract: string; test: string };
}

type Operator =
  | 'boundary'
  | 'relation'
  | 'arithmetic'
  | 'bits'
  | 'and/or'
  | 'negation'
  | 'guard removed'
  | 'modifier removed'
  | 'statement removed'
  | 'event removed'
  | 'return removed'
  | 'constant'
  | 'boolean'
  | 'branches swapped'
  | 'arguments swapped'
  | '++/--'
  | 'sown';

const BOUNDARY: Record<string, string> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' };
const RELATION: Record<string, string> = {
  '==': '!=',
  '!=': '==',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};
const ARITHMETIC: Record<string, string> = { '+': '-', '-': '+', '*': '+', '/': '*', '%': '/' };
const BITS: Record<string, string> = { '|': '&', '&': '|', '^': '&', '<<': '>>', '>>': '<<' };
const LOGIC: Record<string, string> = { '&&': '||', '||': '&&' };
const BINARY: [Operator, Record<string, string>][] = [
  ['boundary', BOUNDARY],
  ['relation', RELATION],
  ['arithmetic', ARITHMETIC],
  ['bits', BITS],
  ['and/or', LOGIC],
];
const ASSEMBLY: Record<string, string> = {
  ...{ add: 'sub', sub: 'add', shl: 'shr', shr: 'shl', lt: 'gt', gt: 'lt' },
  ...{ and: 'or', or: 'and', xor: 'and' },
};

interface Edit {
  operator: Operator;
  start: number;
  end: number;
  to: string;
}

/** Every fault these operators can put into a source. Many will not compile; some change nothing. */
export function mutantsOf(file: string, source: Buffer, tree: Node): Mutant[] {
  const text = (start: number, end: number) => source.subarray(start, end).toString('utf8');
  const found: Mutant[] = [];
  for (const node of nodesOf(tree)) {
    const [nodeStart, nodeEnd] = spanOf(node);
    for (const { operator, start, end, to } of editsOf(node, text)) {
      const [from, until] = [Math.min(nodeStart, start), Math.max(nodeEnd, end)];
      found.push({
        file,
        operator,
        start,
        end,
        to,
        before: inOneLine(text(from, until)),
        after: inOneLine(text(from, start) + to + text(end, until)),
      });
    }
  }
  return found;
}

/** The source with the fault in it. */
export function applyTo(source: Buffer, { start, end, to }: Mutant): string {
  return Buffer.concat([source.subarray(0, start), Buffer.from(to), source.subarray(end)]).toString('utf8');
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item);
  else if (typeof value === 'object' && value !== null) {
    if ('nodeType' in value && 'src' in value) yield value as Node;
    for (const field of Object.values(value)) yield* nodesOf(field);
  }
}

function spanOf(node: Node): [start: number, end: number] {
  const [start, length] = node.src.split(':').map(Number) as [number, number];
  return [start, start + length];
}

type Text = (start: number, end: number) => string;

function* editsOf(node: Node, text: Text): Generator<Edit> {
  const [start, end] = spanOf(node);
  const child = (field: string) => node[field] as Node;
  switch (node.nodeType) {
    case 'BinaryOperation':
      yield* operatorEdits(node, 'leftExpression', 'rightExpression', '', text);
      break;
    case 'Assignment':
      if (node['operator'] !== '=') yield* operatorEdits(node, 'leftHandSide', 'rightHandSide', '=', text);
      break;
    case 'UnaryOperation':
      yield* unaryEdits(node, text);
      break;
    case 'IfStatement': {
      const [conditionStart, conditionEnd] = spanOf(child('condition'));
      const to = `!(${text(conditionStart, conditionEnd)})`;
      // Of an equation or a negation other operators make the same fault.
      if (!['==', '!=', '!'].includes(child('condition')['operator'] as string)) {
        yield { operator: 'negation', start: conditionStart, end: conditionEnd, to };
      }
      if (isRevert(child('trueBody')) && !node['falseBody']) {
        yield { operator: 'guard removed', start, end: afterSemicolon(text, end), to: '{}' };
      }
      break;
    }
    case 'ModifierInvocation':
      yield { operator: 'modifier removed', start, end, to: '' };
      break;
    case 'ExpressionStatement':
    case 'EmitStatement':
    case 'Return': {
      // Without a semicolon it is the step of a loop.
      if (text(end, end + 1) !== ';') break;
      const operators = { ExpressionStatement: 'statement removed', EmitStatement: 'event removed' } as const;
      const operator = operators[node.nodeType as keyof typeof operators] ?? 'return removed';
      yield { operator, start, end: end + 1, to: '{}' };
      break;
    }
    case 'Literal':
      yield* literalEdits(node, text(start, end));
      break;
    case 'Conditional':
      yield* swapOf('branches swapped', child('trueExpression'), child('falseExpression'), text);
      break;
    case 'FunctionCall': {
      if ((node['names'] as string[]).length > 0) break;
      const given = node['arguments'] as Node[];
      for (let i = 0; i + 1 < given.length; ++i) {
        yield* swapOf('arguments swapped', given[i]!, given[i + 1]!, text);
      }
      break;
    }
    case 'YulFunctionCall': {
      const name = child('functionName');
      const other = ASSEMBLY[name['name'] as string];
      const [nameStart, nameEnd] = spanOf(name);
      if (other) yield { operator: 'bits', start: nameStart, end: nameEnd, to: other };
      break;
    }
    case 'YulLiteral':
      yield { operator: 'constant', start, end, to: String(Number(text(start, end)) + 1) };
      break;
  }
}

function* operatorEdits(
  node: Node,
  left: string,
  right: string,
  suffix: string,
  text: Text,
): Generator<Edit> {
  const [start, end] = [spanOf(node[left] as Node)[1], spanOf(node[right] as Node)[0]];
  const written = node['operator'] as string;
  const plain = suffix ? written.slice(0, -suffix.length) : written;
  for (const [operator, others] of BINARY) {
    const other = others[plain];
    if (other) yield { operator, start, end, to: text(start, end).replace(written, other + suffix) };
  }
}

function* unaryEdits(node: Node, text: Text): Generator<Edit> {
  const [start, end] = spanOf(node);
  const written = node['operator'] as string;
  const operand = text(...spanOf(node['subExpression'] as Node));
  if (written === '!') yield { operator: 'negation', start, end, to: operand };
  if (written !== '++' && written !== '--') return;
  const other = written === '++' ? '--' : '++';
  yield { operator: '++/--', start, end, to: text(start, end).replace(written, other) };
}

function* literalEdits(node: Node, written: string): Generator<Edit> {
  const [start, end] = spanOf(node);
  if (node['kind'] === 'bool') {
    yield { operator: 'boolean', start, end, to: written === 'true' ? 'false' : 'true' };
  }
  const number = /^(0x[0-9a-fA-F]+|[0-9]+)( \w+)?$/.exec(written);
  if (node['kind'] !== 'number' || !number) return;
  const [, digits = '', unit = ''] = number;
  const base = digits.startsWith('0x') ? 16 : 10;
  for (const step of [1n, -1n]) {
    const value = BigInt(digits) + step;
    if (value < 0n) continue;
    yield { operator: 'constant', start, end, to: (base === 16 ? '0x' : '') + value.toString(base) + unit };
  }
}

function* swapOf(operator: Operator, one: Node, other: Node, text: Text): Generator<Edit> {
  const [[start, oneEnd], [otherStart, end]] = [spanOf(one), spanOf(other)];
  const [first, second] = [text(start, oneEnd), text(otherStart, end)];
  if (first === second) return;
  yield { operator, start, end, to: second + text(oneEnd, otherStart) + first };
}

function isRevert(body: Node): boolean {
  if (body.nodeType === 'RevertStatement') return true;
  const statements = body['statements'] as Node[] | undefined;
  return statements?.length === 1 && statements[0]!.nodeType === 'RevertStatement';
}

/** A branch without braces ends before its semicolon. */
const afterSemicolon = (text: Text, end: number) => (text(end, end + 1) === ';' ? end + 1 : end);

const inOneLine = (code: string) => code.replace(/\s+/g, ' ').trim();
