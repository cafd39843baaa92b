import type { OfficeKeys } from '@daulang/commerce/api/office';

import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { KeyedForm } from '~/forms/keyed-form';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** How the officer's own signing key stands, and the way to make one. */
export function MyKeyNotice({ mine }: { mine: OfficeKeys['mine'] }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const words = {
    none: { kind: 'attention', title: t.mineNoneTitle, text: t.mineNoneText },
    proposed: { kind: 'info', title: t.mineProposedTitle, text: t.mineProposedText },
    active: { kind: 'done', title: t.mineActiveTitle, text: t.mineActiveText },
  } as const;
  const { kind, title, text } = words[mine];
  return (
    <div data-signing-key={mine} aria-live="polite">
      <Notice kind={kind} title={title}>
        <p>{text}</p>
        {mine === 'none' && (
          <KeyedForm action={`/${language}/office/keys`} className="mt-3">
            <Button>{t.mineMake}</Button>
          </KeyedForm>
        )}
      </Notice>
    </div>
  );
}
