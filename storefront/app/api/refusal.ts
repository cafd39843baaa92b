import {
  PROBLEM_TYPE_PREFIX,
  type Problem,
  type ProblemCode,
  problems,
} from '@daulang/commerce/api/problems';
import { filled } from '@daulang/commerce/api/problems/filled';
import type { Language } from '../i18n/language.ts';

/** A refusal that the storefront words itself, because the service was not asked or gave no answer of its own. */
export function refusal(code: ProblemCode, language: Language, retryAfterSeconds?: number): Problem {
  const text = problems[code];
  const params = retryAfterSeconds === undefined ? undefined : { retryAfterSeconds };
  return {
    type: PROBLEM_TYPE_PREFIX + code,
    title: text.title[language],
    status: text.status,
    detail: filled((text.detail ?? text.title)[language], params ?? {}, language),
    code,
    ...(params && { params }),
    traceId: '-',
  };
}
