import type { OfficeLetter } from '@daulang/commerce/api/letters';
import { Mail, MessageSquareText, RotateCw } from 'lucide-react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { letterMessages } from '~/i18n/letters';
import { type Messages, useLanguage, useMessages } from '~/i18n/messages';

type Words = Messages<typeof letterMessages>;

const reasons = {
  refused: 'refused',
  busy: 'busy',
  unreachable: 'unreachable',
  'too-late': 'tooLate',
  'no-address': 'noAddress',
  'out-of-reach': 'outOfReach',
} as const satisfies Record<NonNullable<OfficeLetter['because']>, keyof Words>;

/** One letter or text message: what, to whom, and what became of it. */
export function LetterRow({ letter }: { letter: OfficeLetter }) {
  const t = useMessages(letterMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, name, to, channel, address, because, canTryAgain } = letter;
  const Icon = channel === 'mail' ? Mail : MessageSquareText;
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-letter-state={letter.state}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{name[language]}</h2>
        <p className={canTryAgain ? 'font-medium text-closer' : 'text-quiet'}>
          {standing(letter, t, formatMoment(letter.at, language))}
        </p>
      </div>
      <p className="mt-1 flex items-start gap-2 text-sm text-quiet">
        <Icon aria-hidden size={18} strokeWidth={1.5} className="mt-0.5 shrink-0" />
        <span className="min-w-0 break-words">
          {[t[channel], t[to], address].filter(Boolean).join(' · ')}
        </span>
      </p>
      {because && <p className="mt-2">{t[reasons[because]]}</p>}
      {canTryAgain && (
        <KeyedForm className="mt-3">
          <input type="hidden" name="letter" value={id} />
          <Button kind="quiet" disabled={isBusy}>
            <RotateCw aria-hidden size={20} strokeWidth={1.5} />
            {t.again}
          </Button>
        </KeyedForm>
      )}
    </li>
  );
}

function standing({ state, canTryAgain }: OfficeLetter, t: Words, moment: string): string {
  if (state === 'sent') return t.sent(moment);
  if (state === 'waiting') return t.waiting(moment);
  // What nobody needs any more, or cannot be sent that way, is no failure.
  return canTryAgain ? t.failed(moment) : t.left(moment);
}
