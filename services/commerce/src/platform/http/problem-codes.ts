import type { ProblemCode } from '../../../api/problems.js';

declare module '../../kernel/errors.js' {
  // What a `DomainError` may be called: the codes of the table, so that each has its words in both languages.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is what merges
  interface ErrorCodes extends Readonly<Record<ProblemCode, true>> {}
}
