import type { ConsentList } from '@daulang/commerce/api/accounts';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

/** One thing that is published, or not, and the one press that changes it. */
export function ConsentCard({ consent }: { consent: ConsentList['consents'][number] }) {
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { purpose, since } = consent;
  const isName = purpose === 'name';
  return (
    <li className="rounded-card border border-line bg-raised p-5" data-consent={purpose}>
      <h2 className="text-xl">{isName ? t.consentName : t.consentPortrait}</h2>
      <p className="mt-1" aria-live="polite">
        {since ? t.consentGiven(formatDay(since, language)) : t.consentNotGiven}
      </p>
      <p className="mt-1 text-sm text-quiet">{isName ? t.consentNameWhat : t.consentPortraitWhat}</p>
      <KeyedForm className="mt-3">
        <input type="hidden" name="purpose" value={purpose} />
        <Button kind="second" name="/given" value={since ? 'false' : 'true'} disabled={isBusy}>
          {since ? t.consentWithdraw : t.consentGive}
        </Button>
      </KeyedForm>
    </li>
  );
}
