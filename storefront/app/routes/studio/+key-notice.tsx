import type { StudioOverview } from '@daulang/commerce/api/studio';

import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { KeyedForm } from '~/forms/keyed-form';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import { useActsFor } from './+acts-for';

/** How the artisan's signing key stands, and the way to make one. */
export function KeyNotice({ state }: { state: StudioOverview['signingKey'] }) {
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const words = {
    none: { title: t.keyNoneTitle, text: t.keyNoneText, kind: 'attention' },
    proposed: { title: t.keyProposedTitle, text: t.keyProposedText, kind: 'info' },
    active: { title: t.keyActiveTitle, text: t.keyActiveText, kind: 'done' },
  } as const;
  const { title, text, kind } = words[state];
  const isHelper = useActsFor() !== null;
  // A key is the artisan's own.
  if (isHelper) return null;
  return (
    <div className="mt-4" data-signing-key={state}>
      <Notice kind={kind} title={title}>
        <p>{text}</p>
        {state === 'none' && (
          <KeyedForm action={`/${language}/studio/key`} className="mt-3">
            <Button>{t.keyMake}</Button>
          </KeyedForm>
        )}
      </Notice>
    </div>
  );
}
