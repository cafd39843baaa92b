import type { WorkOrder } from '@daulang/commerce/api/making';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { workMessages } from '~/i18n/making';
import { useMessages } from '~/i18n/messages';

interface WorkStepsProps {
  work: WorkOrder;
  attempt: Attempt | null;
  /** An officer answers for the maker. */
  isForMaker?: boolean;
}

/** To take it or begin it; and, as long as it is not finished, to say that it cannot be made. */
export function WorkSteps({ work: { id, state }, attempt, isForMaker = false }: WorkStepsProps) {
  const t = useMessages(workMessages);
  const isBusy = useNavigation().state !== 'idle';
  const next = {
    wanted: { to: 'accepted', label: isForMaker ? t.acceptFor : t.accept },
    accepted: { to: 'started', label: isForMaker ? t.startFor : t.start },
  };
  const step = state === 'wanted' || state === 'accepted' ? next[state] : null;
  if (!step && state !== 'started') return <FormTrouble attempt={attempt} />;
  const reason = fieldOf(attempt, '/reason');
  return (
    <>
      {reason.error === undefined && <FormTrouble attempt={attempt} />}
      {step && (
        <KeyedForm className="mt-4">
          <input type="hidden" name="work" value={id} />
          <Button name="/to" value={step.to} disabled={isBusy} className="w-full text-lg sm:w-auto">
            {step.label}
          </Button>
        </KeyedForm>
      )}
      <details className="mt-2" open={reason.error !== undefined}>
        <summary className="flex min-h-11 cursor-pointer items-center text-press underline">
          {t.cannot}
        </summary>
        <KeyedForm noValidate className="flex flex-col gap-3">
          <input type="hidden" name="work" value={id} />
          <p>{t.cannotText}</p>
          <TextArea {...reason} label={t.reason} required />
          <Button name="/to" value="refused" kind="second" disabled={isBusy} className="self-start">
            {t.refuse}
          </Button>
        </KeyedForm>
      </details>
    </>
  );
}
