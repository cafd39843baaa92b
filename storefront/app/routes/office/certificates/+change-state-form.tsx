import { REASONS_FOR, STATUS_REASONS, type StatusAction } from '@daulang/commerce/api/status-reasons';
import { useState } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { FieldProblem, Select, TextArea } from '~/components/field';
import { Notice } from '~/components/notice';
import { useIsScripted } from '~/components/use-is-scripted';
import { type Attempt, errorAt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { statusReasonMessages } from '~/i18n/status-reasons';
import type { OfficeCertificate } from './+certificate-state';

export interface ChangeStateFormProps {
  certificate: OfficeCertificate;
  /** What was asked for and why it did not go through; nothing typed is lost. */
  attempt: Attempt | null;
}

const allowed: Record<OfficeCertificate['state'], StatusAction[]> = {
  active: ['suspend', 'withdraw'],
  suspended: ['reinstate', 'withdraw'],
  withdrawn: [],
};

/** Suspend, reinstate or withdraw, with a reason that whoever scans the label will read. */
export function ChangeStateForm({ certificate, attempt }: ChangeStateFormProps) {
  const t = useMessages(officeMessages);
  const isScripted = useIsScripted();
  const isBusy = useNavigation().state !== 'idle';
  const actions = allowed[certificate.state];
  const [action, setAction] = useState<string>(attempt?.typed['/action'] ?? actions[0] ?? '');
  const isInRegister = certificate.pieceState === 'recorded' || certificate.pieceState === 'final';
  if (actions.length === 0 || !isInRegister) {
    return <p className="mt-6 text-quiet">{actions.length === 0 ? t.stateIsFinal : t.stateNotYet}</p>;
  }
  const names: Record<StatusAction, string> = {
    suspend: t.actionSuspend,
    reinstate: t.actionReinstate,
    withdraw: t.actionWithdraw,
  };
  return (
    <section className="mt-8">
      <h2 className="mb-3 text-xl">{t.changeState}</h2>
      <FormTrouble attempt={attempt} />
      <KeyedForm noValidate className="mt-3 flex max-w-xl flex-col gap-4">
        <fieldset>
          <legend className="font-medium">{t.changeWhat}</legend>
          {actions.map((it) => (
            <label key={it} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="/action"
                value={it}
                checked={action === it}
                onChange={() => setAction(it)}
                className="size-5 accent-press"
              />
              {names[it]}
            </label>
          ))}
          <FieldProblem text={errorAt(attempt?.errors, '/action')} />
        </fieldset>
        {action === 'withdraw' && <Notice kind="attention">{t.withdrawWarning}</Notice>}
        <ReasonField
          actions={isScripted ? actions.filter((it) => it === action) : actions}
          attempt={attempt}
        />
        <TextArea label={t.reasonText} hint={t.reasonTextHint} {...fieldOf(attempt, '/text')} required />
        <Button disabled={isBusy} className="self-start">
          {t.prepareAct}
        </Button>
      </KeyedForm>
    </section>
  );
}

interface ReasonFieldProps {
  /** What may be done with the reason; before scripts run that is not chosen yet. */
  actions: StatusAction[];
  attempt: Attempt | null;
}

/** Only reasons that fit what is to be done, in the words that are signed and read. */
function ReasonField({ actions, attempt }: ReasonFieldProps) {
  const t = useMessages(officeMessages);
  const words = useMessages(statusReasonMessages);
  const reasons = STATUS_REASONS.filter((it) => actions.some((action) => REASONS_FOR[action].includes(it)));
  const reason = fieldOf(attempt, '/reason');
  const isOffered = reasons.some((it) => it === reason.defaultValue);
  return (
    <Select
      key={actions.join()}
      label={t.reason}
      {...reason}
      defaultValue={isOffered ? reason.defaultValue : reasons[0]}
    >
      {reasons.map((it) => (
        <option key={it} value={it}>
          {words[it]}
        </option>
      ))}
    </Select>
  );
}
