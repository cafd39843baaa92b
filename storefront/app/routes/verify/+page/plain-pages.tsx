import { plainLine } from '@daulang/commerce/api/reading/plain-text';
import type { ParsedSerial } from '@daulang/protocol/serial';
import { verdictWords } from '@daulang/protocol/verdict-words';
import { type Messages, useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { VerifyFooter } from './certificate-frame';
import { VerdictHeadline } from './verdict-headline';
import { VerdictSymbols } from './verdict-icons';

export type Mistyped = Exclude<ParsedSerial, { kind: 'serial' }>;

/**
 * When our own service gives no answer, or has too many to give: nothing is known, so nothing is said, and no script
 * runs. Whose doing it is, is said: ours, not the reader's network.
 */
export function UnreachablePage({ isCrowded }: { isCrowded: boolean }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const { word, sentence } = verdictWords['cannot-check'];
  const nextStep = isCrowded ? t.crowdedNext : t.asleepNext;
  const words = { word: word[language], sentence: sentence[language], nextStep };
  return (
    <>
      <main data-verdict="cannot-check" data-headline="cannot-check" data-phone-verdict="cannot-check">
        <VerdictHeadline kind="cannot-check" words={words} />
      </main>
      <VerifyFooter />
      <VerdictSymbols names={['cannot-check']} />
    </>
  );
}

/** A code with a mistake in it is not a verdict: kindly, with what to look at. */
export function MistypedPage({ typed, mistake }: { typed: string; mistake: Mistyped }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const shown = plainLine(typed).slice(0, 40);
  const words = { word: t.mistypedWord, sentence: t.mistypedSentence, nextStep: t.mistypedNext };
  return (
    <>
      <main data-mistyped={mistake.kind}>
        <VerdictHeadline kind="mistyped" words={words}>
          <p>{mistakeInWords(mistake, t)}</p>
        </VerdictHeadline>
        <p className="note">
          <span className="code">{shown}</span>
        </p>
        <p className="note">
          <a className="go" href={`/${language}/verify?code=${encodeURIComponent(shown)}`}>
            {t.anotherCode}
          </a>
        </p>
      </main>
      <VerdictSymbols names={['mistyped']} />
    </>
  );
}

/** What is wrong with a typed code, as exactly as it is known. */
export function mistakeInWords(mistake: Mistyped, t: Messages<typeof verifyMessages>): string {
  if (mistake.kind === 'wrong-length') return t.wrongLength(mistake.characters);
  if (mistake.kind === 'wrong-character') return t.wrongCharacter(mistake.character, mistake.position);
  if (mistake.kind === 'keyboard-letter') return t.keyboardLetter(mistake.character, mistake.position);
  return t.wrongCheck;
}
