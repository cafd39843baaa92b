import { plainLines } from '@daulang/commerce/api/reading/plain-text';
import { Check, Undo2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '~/components/button';
import { TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

export interface InspectionDecisionProps {
  isRejecting: boolean;
  /** Why the last decision about this piece was not taken. */
  refusal: Attempt | null;
  onAccept: () => void;
  onReject: () => void;
  onRejected: (findings: string) => void;
  onCancel: () => void;
}

/** Accept in one press; reject only with what was found. */
export function InspectionDecision(props: InspectionDecisionProps) {
  const { isRejecting, refusal, onAccept, onReject, onRejected, onCancel } = props;
  const t = useMessages(officeMessages);
  const [isMissing, setMissing] = useState(false);
  function reject(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const findings = String(new FormData(event.currentTarget).get('/findings'));
    if (plainLines(findings) !== '') return onRejected(findings);
    setMissing(true);
    event.currentTarget.querySelector('textarea')?.focus();
  }
  const findings = fieldOf(refusal, '/findings');
  return (
    <div className="mt-5 flex flex-col gap-4">
      <FormTrouble attempt={refusal} />
      {isRejecting ? (
        <form noValidate onSubmit={reject} className="flex flex-col gap-3">
          <TextArea
            label={t.findings}
            hint={t.findingsHint}
            {...findings}
            error={isMissing ? t.findingsNeeded : findings.error}
            required
            autoFocus
          />
          <div className="flex flex-wrap gap-3">
            <Button>{t.rejectConfirm}</Button>
            <Button type="button" kind="second" onClick={onCancel}>
              {t.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <div className="flex flex-wrap gap-3">
          <Button type="button" onClick={onAccept} aria-keyshortcuts="a">
            <Check aria-hidden size={20} strokeWidth={1.5} />
            {t.accept}
          </Button>
          <Button type="button" kind="second" onClick={onReject} aria-keyshortcuts="r">
            <Undo2 aria-hidden size={20} strokeWidth={1.5} />
            {t.reject}
          </Button>
        </div>
      )}
    </div>
  );
}
