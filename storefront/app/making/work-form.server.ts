import { moveWorkRequest, type MoveWorkRequest } from '@daulang/commerce/api/making';
import type { Problem } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import { type Attempt, refused, stopped } from '~/forms/attempt';
import { readForm } from '~/forms/read-form';
import { languageOfPath } from '~/i18n/language';
import { workMessages } from '~/i18n/making';
import { inLanguage } from '~/i18n/messages';

/** What was tried with which work, and what came of it. */
export interface WorkAttempt {
  work: string;
  attempt: Attempt;
}

/** One step of a work, as its card's form says it; what was not taken stands at its field. */
export async function answerWorkForm(
  form: FormData,
  language: string,
  move: (id: string, body: MoveWorkRequest) => Promise<{ problem: Problem | null }>,
) {
  const work = String(form.get('work'));
  const words = { '/reason': inLanguage(workMessages, languageOfPath(`/${language}`)).reasonNeeded };
  const { body, errors } = readForm(form, moveWorkRequest, languageOfPath(`/${language}`), { words });
  if (errors) return data<WorkAttempt>({ work, attempt: stopped(form, errors) }, { status: 422 });
  const { problem } = await move(work, body);
  if (problem)
    return data<WorkAttempt>({ work, attempt: refused(form, problem) }, { status: problem.status });
  return null;
}
