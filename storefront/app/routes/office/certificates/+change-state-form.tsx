import type { Problem } from '@daulang/commerce/api/problems';
import { REASONS_FOR, STATUS_REASONS, type StatusAction } from '@daulang/commerce/api/status-reasons';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Select, TextArea } from '~/components/field';
import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { useIsScripted } from '~/components/use-is-scripted';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { statusReasonMessages } from '~/i18n/status-reasons';
import type { OfficeCertificate } from './+certificate-state';

export interface ChangeStateFormProps {
  certificate: OfficeCertificate;
  /** What was asked for and why it did not go through; nothing typed is lost. */
  answer:
    | { action: string; reason: string; text: string; isTextMissing: boolean; problem: Problem | null }
    | undefined;
}

const allowed: Record<OfficeCertificate['state'], StatusAction[]> = {
  active: ['suspend', 'withdraw'],
  suspended: ['reinstate', 'withdraw'],
  withdrawn: [],
};

/** Suspend, reinstate or withdraw, with a reason that whoever scans the label will read. */
export function ChangeStateForm({ certificate, answer }: ChangeStateFormProps) {
  const t = useMessages(officeMessages);
  const isScripted = useIsScripted();
  const isBusy = useNavigation().state !== 'idle';
  const actions = allowed[certificate.state];
  const [action, setAction] = useState<string>(answer?.action ?? actions[0] ?? '');
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
      {answer?.problem && <ProblemNotice problem={answer.problem} />}
      <Form method="post" className="mt-3 flex max-w-xl flex-col gap-4">
        <fieldset>
          <legend className="font-medium">{t.changeWhat}</legend>
          {actions.map((it) => (
            <label key={it} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="action"
                value={it}
                checked={action === it}
                onChange={() => setAction(it)}
                className="size-5 accent-press"
              />
              {names[it]}
            </label>
          ))}
        </fieldset>
        {action === 'withdraw' && <Notice kind="attention">{t.withdrawWarning}</Notice>}
        <ReasonField
          actions={isScripted ? actions.filter((it) => it === action) : actions}
          chosen={answer?.reason}
        />
        <TextArea
          label={t.reasonText}
          hint={t.reasonTextHint}
          error={
            answer?.isTextMissing
              ? t.reasonTextNeeded
              : answer?.problem?.errors?.find(({ pointer }) => pointer === '/text')?.detail
          }
          name="text"
          maxLength={500}
          defaultValue={answer?.text ?? ''}
          required
        />
        <Button disabled={isBusy} className="self-start">
          {t.prepareAct}
        </Button>
      </Form>
    </section>
  );
}

interface ReasonFieldProps {
  /** What may be done with the reason; before scripts run that is not chosen yet. */
  actions: StatusAction[];
  chosen: string | undefined;
}

/** Only reasons that fit what is to be done, in the words that are signed and read. */
function ReasonField({ actions, chosen }: ReasonFieldProps) {
  const t = useMessages(officeMessages);
  const words = useMessages(statusReasonMessages);
  const reasons = STATUS_REASONS.filter((it) => actions.some((action) => REASONS_FOR[action].includes(it)));
  const isOffered = reasons.some((it) => it === chosen);
  return (
    <Select
      key={actions.join()}
      label={t.reason}
      name="reason"
      defaultValue={isOffered ? chosen : reasons[0]}
    >
      {reasons.map((it) => (
        <option key={it} value={it}>
          {words[it]}
        </option>
      ))}
    </Select>
  );
}
