import type { HelperList } from '@daulang/commerce/api/members';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { NameHelperForm } from '~/components/workplace/name-helper-form';
import type { Attempt } from '~/forms/attempt';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay } from '~/i18n/format';
import { formatPhone } from '~/i18n/format-phone';
import { helperMessages } from '~/i18n/helpers';
import { useLanguage, useMessages } from '~/i18n/messages';

/** Who acts for the artisan, and how somebody else comes to it. */
export function Helpers({ helpers, attempt }: HelperList & { attempt: Attempt | null }) {
  const t = useMessages(helperMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <section aria-labelledby="helpers" className="mt-6 rounded-card border border-line bg-raised p-5">
      <h2 id="helpers" className="text-xl">
        {t.title}
      </h2>
      <p className="mt-1">{t.text}</p>
      {helpers.length === 0 && <p className="mt-2 text-quiet">{t.none}</p>}
      <ul>
        {helpers.map(({ userId, displayName, phone, since }) => (
          <li key={userId} className="border-b border-line py-3" data-helper={userId}>
            <p className="font-medium">{displayName}</p>
            <p className="text-sm text-quiet">
              {phone && `${formatPhone(phone)} · `}
              {t.since(formatDay(since, language))}
            </p>
            <KeyedForm className="mt-2">
              <input type="hidden" name="intent" value="end-helper" />
              <input type="hidden" name="helper" value={userId} />
              <Button kind="second" disabled={isBusy}>
                {t.end(displayName)}
              </Button>
            </KeyedForm>
          </li>
        ))}
      </ul>
      <details className="mt-3" open={attempt !== null || undefined}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-press">{t.add}</summary>
        <NameHelperForm attempt={attempt} />
      </details>
    </section>
  );
}
