import { HttpException } from '@nestjs/common';
import {
  PROBLEM_TYPE_PREFIX,
  problems,
  type Language,
  type Problem,
  type ProblemCode,
} from '../../../api/problems.js';
import { fieldErrors } from '../../../api/problems/field-errors.js';
import { filled } from '../../../api/problems/filled.js';
import { DomainError } from '../../kernel/errors.js';
import { SOMEBODY_IN_THE_WAY, sqlState } from '../database/sql.js';
import { RequestInvalid } from './request-errors.js';

declare module '../../kernel/errors.js' {
  // What a `DomainError` may be called: the codes of the table, so that each has its words in both languages.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what merges
  interface ErrorCodes extends Readonly<Record<ProblemCode, true>> {}
}

/** For what Nest and Fastify refuse themselves: their status to our code. */
const CODE_OF_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'request.malformed',
  401: 'request.unauthenticated',
  403: 'request.forbidden',
  404: 'request.not-found',
  405: 'request.not-found',
  409: 'request.conflict',
  408: 'request.too-slow',
  413: 'request.too-large',
  414: 'request.address-too-long',
  415: 'request.unsupported-media',
  429: 'request.too-many',
  431: 'request.headers-too-large',
  503: 'service.unavailable',
};

/**
 * The database or another part does not answer, or not in time; the asker may try again. 57014 is a statement, 55P03 a
 * lock that took too long, 57P0x a database that stops or starts, 53300 one with too many guests.
 */
const UNREACHABLE = new Set([
  'DATABASE_UNREACHABLE',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  '57014',
  '55P03',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  // Its disk or its memory is full: it answers again when somebody made room.
  '53100',
  '53200',
  // Done again as often as is sensible, and in each other's way each time.
  ...SOMEBODY_IN_THE_WAY,
]);

const INTERNAL = 'service.internal';

/** What a thrown thing is called outside. A `DomainError` without a text would be our own mistake: internal. */
function codeOf(error: unknown): ProblemCode {
  if (error instanceof DomainError) return error.code in problems ? error.code : INTERNAL;
  const { statusCode } = error as { statusCode?: unknown };
  if (UNREACHABLE.has(sqlState(error) ?? '')) return 'service.unavailable';
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  return (typeof status === 'number' && CODE_OF_STATUS[status]) || INTERNAL;
}

/** The answer (RFC 9457) to an error, in the reader's language. */
export function problemOf(error: unknown, language: Language, traceId: string): Problem {
  const code = codeOf(error);
  const { status, title, detail } = problems[code];
  const details = error instanceof DomainError && code !== INTERNAL ? error.details : {};
  const params = plain(details);
  const said = filled((detail ?? title)[language], details as Record<string, unknown>, language);
  return {
    type: PROBLEM_TYPE_PREFIX + code,
    title: title[language],
    status,
    detail: said,
    code,
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...fieldsOf(error, said, language),
    traceId,
  };
}

/** What is said at the fields of a form. */
function fieldsOf(error: unknown, said: string, language: Language): Pick<Problem, 'errors'> {
  if (error instanceof RequestInvalid) return { errors: fieldErrors(error.issues, language, error.place) };
  if (error instanceof DomainError && error.at !== undefined)
    return { errors: [{ pointer: error.at, detail: said }] };
  return {};
}

function plain(details: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(details, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)),
  ) as Record<string, unknown>;
}
