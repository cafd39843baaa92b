import {
  isAmount,
  isContent,
  LARGEST_AMOUNT,
  LONGEST_CONTENT,
  type NewTransfer,
} from '../account/transfers.js';
import { Refused } from '../refused.js';

const KNOWN = ['amount', 'content', 'direction', 'happenedAt', 'reference', 'switches'];
const MS_AHEAD = 60_000;

/**
 * Reads what a test or script wants to have happened.
 * @throws Refused naming the field that is wrong
 */
export function readNewTransfer(fields: Record<string, unknown>): NewTransfer {
  const unknown = Object.keys(fields).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined) throw wrong(unknown, `one of ${KNOWN.join(', ')}`);
  const { amount, content, direction = 'in', happenedAt, reference } = fields;
  if (!isAmount(amount)) throw wrong('amount', `whole đồng from 1 to ${LARGEST_AMOUNT}`);
  if (!isContent(content)) throw wrong('content', `one line of up to ${LONGEST_CONTENT} characters`);
  if (direction !== 'in' && direction !== 'out') throw wrong('direction', 'in or out');
  return {
    amount,
    content,
    direction,
    happenedAt: happenedAt === undefined ? undefined : readInstant(happenedAt),
    reference: reference === undefined ? undefined : readReference(reference),
  };
}

function readInstant(value: unknown): string {
  const isZoned = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(value);
  const ms = isZoned ? Date.parse(value) : NaN;
  if (Number.isNaN(ms))
    throw wrong('happenedAt', 'ISO 8601 with its zone, such as 2026-11-30T19:04:05+07:00');
  if (ms > Date.now() + MS_AHEAD) throw wrong('happenedAt', 'a moment that has come');
  return new Date(ms).toISOString();
}

function readReference(value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z0-9./-]{1,40}$/.test(value)) return value;
  throw wrong('reference', '1 to 40 letters, digits, dots, slashes and hyphens');
}

function wrong(name: string, expected: string): Refused {
  return new Refused(400, `"${name}": expected ${expected}.`);
}
