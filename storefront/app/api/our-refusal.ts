import type { Problem } from '@daulang/commerce/api/problems';
import type { Schema } from './exchange.ts';

const TYPE_PREFIX: typeof import('@daulang/commerce/api/problems').PROBLEM_TYPE_PREFIX =
  'urn:problem-type:daulang:';

/**
 * Knows a refusal of the service by its type, where the published schema would weigh more than the page: nobody between
 * us and the service names a problem so.
 */
export const ourRefusal: Schema<Problem> = {
  parse(value) {
    const { type, code } = (value ?? {}) as Partial<Problem>;
    if (typeof code !== 'string' || type !== TYPE_PREFIX + code)
      throw new TypeError('Expected a problem of the service.');
    return value as Problem;
  },
};

/** An answer as it came, likewise: this page and the service are of one version. */
export const asAgreed = <T>(): Schema<T> => ({ parse: (value) => value as T });
