import type { CheckName } from '@daulang/protocol/verdict';
import { checkWords } from '@daulang/protocol/verdict-words';
import type { Language } from '~/i18n/language';
import { drawn } from '~/render/drawn.server';
import { type CheckAnswered, CheckLine } from './check-list';

/** A line for each check, outcome and language: a hundred and thirty, of which a page has sixteen. */
const known = new Map<string, string>();

/** The lines of a list of checks. Each is drawn once: nothing of one certificate stands in it. */
export function checkLines(checks: CheckAnswered[], language: Language): string {
  return checks.map((check) => lineOf(check, language)).join('');
}

function lineOf({ name, outcome }: CheckAnswered, language: Language): string {
  const key = `${language} ${outcome} ${name}`;
  const line = known.get(key) ?? drawn(<CheckLine name={name} outcome={outcome} />, language);
  // A name that we have no words for is not ours to count on: there might be any number of them.
  if (Object.hasOwn(checkWords, name as CheckName)) known.set(key, line);
  return line;
}
