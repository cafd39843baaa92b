import type { BatchCard } from '@daulang/commerce/api/office';
import { Fingerprint } from 'lucide-react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Notice } from '~/components/notice';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { FailureWords } from '../+failure-words';

/** While nothing is submitted a batch can be signed or given up. */
export function BatchActions({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state === 'submitting';
  if (batch.state === 'failed') {
    return (
      <Notice kind="attention" title={t.batchFailed}>
        {batch.failure && <FailureWords code={batch.failure} />}
      </Notice>
    );
  }
  if (batch.state !== 'open' && batch.state !== 'signing') return null;
  return (
    <div className="flex flex-col gap-3">
      <KeyedForm>
        <Button name="intent" value="sign" disabled={isBusy}>
          <Fingerprint aria-hidden size={22} strokeWidth={1.5} />
          {t.batchSign}
        </Button>
      </KeyedForm>
      <details>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-press underline">
          {t.batchCancel}
        </summary>
        <KeyedForm className="flex flex-col items-start gap-2 py-2">
          <p>{t.batchCancelText}</p>
          <Button kind="second" name="intent" value="cancel" disabled={isBusy}>
            {t.batchCancel}
          </Button>
        </KeyedForm>
      </details>
    </div>
  );
}
