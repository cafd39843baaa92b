import { createHash } from 'node:crypto';
import { readDong } from '../../../../api/reading/number.js';
import { plainLine } from '../../../../api/reading/plain-text.js';
import { money, type Money } from '../../../kernel/money.js';
import { wordOfOurs } from '../domain/transfer.js';
import { readBankTime } from './bank-time.js';
import { readDelimited, type DelimitedRow } from './delimited.js';
import { placesOf, type StatementColumn, type StatementPlaces } from './statement-columns.js';
import { transferTextOf } from '../../../../api/reading/vietqr.js';

/** One movement of money in a bank's statement. */
export interface StatementRow {
  happenedAt: Date;
  /** The bank's own, or one made of what the row says: the same file twice has the same ones. */
  reference: string;
  amount: Money;
  content: string;
  direction: 'in' | 'out';
}

/** What keeps a file from being read, with the line to look at; null where it is about the whole file. */
export interface StatementComplaint {
  fault:
    | 'too-large'
    | 'not-text'
    | 'no-headings'
    | 'quotes-open'
    | 'too-many-rows'
    | 'no-rows'
    | 'date'
    | 'amount'
    | 'both-in-and-out'
    | 'neither-in-nor-out'
    | 'reference';
  line: number | null;
}

export type ReadStatement =
  { kind: 'statement'; rows: StatementRow[] } | { kind: 'refused'; complaint: StatementComplaint };

/** A busy year of one account is a tenth of it. */
const MOST_BYTES = 2 * 1024 * 1024;
const MOST_ROWS = 20_000;
/** Banks write who, which account and which days above the headings. */
const MOST_LINES_ABOVE = 40;
const MOST_IN_REFERENCE = 100;
const MOST_IN_CONTENT = 500;
const SEPARATORS = [',', ';', '\t'] as const;

/** How a cell begins in a row that is a sum, a balance or a farewell, not a movement. */
const ASIDE =
  /^(tong|cong|so du|luy ke|phat sinh|total|sum|opening|closing|balance|trang|page|ngay in|nguoi|ghi chu|note)\b/i;

/**
 * Reads a bank's statement as its internet banking saves it (CSV). All of it is read or none: of half a statement nobody
 * could say what is missing.
 */
export function readStatement(csv: string | Buffer): ReadStatement {
  try {
    return { kind: 'statement', rows: rowsOf(textOf(csv)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', complaint: error.complaint };
  }
}

/** Ends the reading wherever it is; it never leaves this file. */
class Refusal extends Error {
  readonly complaint: StatementComplaint;
  constructor(fault: StatementComplaint['fault'], line: number | null = null) {
    super(fault);
    this.complaint = { fault, line };
  }
}

/** UTF-8, or what Excel calls Unicode text, with its mark in front or without. */
function textOf(csv: string | Buffer): string {
  const bytes = typeof csv === 'string' ? Buffer.from(csv, 'utf8') : csv;
  if (bytes.length > MOST_BYTES) throw new Refusal('too-large');
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\u0000')) throw new Refusal('not-text');
    return text;
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('not-text');
    throw error;
  }
}

function rowsOf(text: string): StatementRow[] {
  const { places, rows } = tableIn(text);
  if (rows.length > MOST_ROWS) throw new Refusal('too-many-rows', rows[MOST_ROWS]!.line);
  const found = rows.flatMap((row) => movementOf(row, places) ?? []);
  if (found.length === 0) throw new Refusal('no-rows');
  return withReferences(found);
}

/** The separator is the one with which there is a row of headings. */
function tableIn(text: string): { places: StatementPlaces; rows: DelimitedRow[] } {
  let unclosedAt: number | undefined;
  for (const separator of SEPARATORS) {
    const read = readDelimited(text, separator);
    if ('unclosedAt' in read) {
      unclosedAt = read.unclosedAt;
      continue;
    }
    for (const [at, { cells }] of read.rows.slice(0, MOST_LINES_ABOVE).entries()) {
      const places = placesOf(cells);
      if (places) return { places, rows: read.rows.slice(at + 1) };
    }
  }
  throw unclosedAt === undefined ? new Refusal('no-headings') : new Refusal('quotes-open', unclosedAt);
}

/** Undefined for a row beside the movements. A day with a sum is always one, whatever its words are. */
function movementOf({ line, cells }: DelimitedRow, places: StatementPlaces): StatementRow | undefined {
  const cell = (column: StatementColumn): string => {
    const place = places[column];
    return place === undefined ? '' : unwrapped(cells[place] ?? '');
  };
  const isAside = (text: string | undefined): boolean => ASIDE.test(transferTextOf(text ?? ''));
  const happenedAt = readBankTime(cell('happenedAt'));
  if (!happenedAt && isAside(cells.find((each) => each !== ''))) return undefined;
  if (!happenedAt) throw new Refusal('date', line);
  const credit = amountIn(cell('credit').replace(/^\+\s*/, ''), line);
  // Some write what went out with a minus. What came in with one was taken back: a person has to see it.
  const debit = amountIn(cell('debit').replace(/^[+-]\s*/, ''), line);
  if (credit > 0n && debit > 0n) throw new Refusal('both-in-and-out', line);
  if (credit === 0n && debit === 0n) {
    if (cells.some(isAside)) return undefined;
    throw new Refusal('neither-in-nor-out', line);
  }
  const reference = plainLine(cell('reference'));
  if (reference.length > MOST_IN_REFERENCE) throw new Refusal('reference', line);
  return {
    happenedAt,
    reference,
    amount: money(credit > 0n ? credit : debit, 'VND'),
    content: plainLine(cell('content')).slice(0, MOST_IN_CONTENT),
    direction: credit > 0n ? 'in' : 'out',
  };
}

/** `="0012"` and `'0012` keep Excel from taking a reference for a number. */
const unwrapped = (cell: string): string => cell.replace(/^="(.*)"$/s, '$1').replace(/^'/, '');

function amountIn(cell: string, line: number): bigint {
  if (cell === '' || cell === '-') return 0n;
  const amount = readDong(cell);
  if (amount === undefined) throw new Refusal('amount', line);
  return BigInt(amount);
}

/** A row without a reference gets one of what it says, and which of its equals it is: two alike on one day stay two. */
function withReferences(movements: readonly StatementRow[]): StatementRow[] {
  const seen = new Map<string, number>();
  return movements.map((movement) => {
    if (movement.reference !== '') return movement;
    const { happenedAt, direction, amount, content } = movement;
    const said = JSON.stringify([happenedAt.toISOString(), direction, String(amount.amount), content]);
    const nth = (seen.get(said) ?? 0) + 1;
    seen.set(said, nth);
    const digest = createHash('sha256').update(`${said}#${nth}`).digest('hex').slice(0, 32);
    return { ...movement, reference: wordOfOurs('row', digest) };
  });
}
