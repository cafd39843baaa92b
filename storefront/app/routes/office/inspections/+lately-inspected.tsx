import type { LatelyInspected } from '@daulang/commerce/api/office';
import { Undo2 } from 'lucide-react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatClock } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** Decisions of the last ten minutes, each with the way to take it back. */
export function LatelyInspectedList({ decisions }: LatelyInspected) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  if (decisions.length === 0) return null;
  return (
    <section className="mt-10 max-w-3xl">
      <h2 className="mb-2 text-lg">{t.lately}</h2>
      <ul className="divide-y divide-line">
        {decisions.map(({ pieceId, title, maker, result, undoUntil }) => (
          <li key={pieceId} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
            <p>
              {title[language]}
              <span className="block text-sm text-quiet">
                {result === 'accepted' ? t.latelyAccepted : t.latelyRejected} · {maker}
              </span>
            </p>
            <KeyedForm>
              <input type="hidden" name="pieceId" value={pieceId} />
              <Button name="intent" value="undo" kind="quiet" disabled={isBusy} data-undo={pieceId}>
                <Undo2 aria-hidden size={20} strokeWidth={1.5} />
                {t.undoDecision}
                <span className="sr-only">{title[language]}</span>
                <span className="text-quiet">({t.undoUntil(formatClock(undoUntil))})</span>
              </Button>
            </KeyedForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
