import type { Problem } from '@daulang/commerce/api/problems';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Select, TextArea } from '~/components/field';
import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { OfficeCertificate } from './certificate-state';

export interface ChangeStateFormProps {
  certificate: OfficeCertificate;
  /** What was asked for and why it did not go through; nothing typed is lost. */
  answer:
    | { action: string; reason: string; text: string; isTextMissing: boolean; problem: Problem | null }
    | undefined;
}

type Action = 'suspend' | 'reinstate' | 'withdraw';

const allowed: Record<OfficeCertificate['state'], Action[]> = {
  active: ['suspend', 'withdraw'],
  suspended: ['reinstate', 'withdraw'],
  withdrawn: [],
};

/** Suspend, reinstate or withdraw, with a reason that whoever scans the label will read. */
export function ChangeStateForm({ certificate, answer }: ChangeStateFormProps) {
  const t = useMessages(officeMessages);
  const isBusy = useNavigation().state !== 'idle';
  const actions = allowed[certificate.state];
  const [action, setAction] = useState<string>(answer?.action ?? actions[0] ?? '');
  const isInRegister = certificate.pieceState === 'recorded' || certificate.pieceState === 'final';
  if (actions.length === 0 || !isInRegister) {
    return <p className="mt-6 text-quiet">{actions.length === 0 ? t.stateIsFinal : t.stateNotYet}</p>;
  }
  const names = {
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
        <ReasonField chosen={answer?.reason} />
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

function ReasonField({ chosen }: { chosen: string | undefined }) {
  const t = useMessages(officeMessages);
  const reasons = [
    ['made-in-error', t.reasonMadeInError],
    ['not-as-described', t.reasonNotAsDescribed],
    ['damaged', t.reasonDamaged],
    ['label-copied', t.reasonLabelCopied],
    ['dispute', t.reasonDispute],
    ['resolved', t.reasonResolved],
    ['other', t.reasonOther],
  ] as const;
  return (
    <Select label={t.reason} name="reason" defaultValue={chosen ?? 'made-in-error'}>
      {reasons.map(([code, name]) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Select>
  );
}
