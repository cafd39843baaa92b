import { type ReactNode, useRef } from 'react';
import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { formMessages } from '~/i18n/form';
import { useMessages } from '~/i18n/messages';
import { type Attempt, unplaced } from './attempt';
import { useLeadToTrouble } from './lead-to-trouble';

/** Why a form did not go through, as far as its fields do not say it themselves. */
export function FormTrouble({ attempt }: { attempt: Attempt | null | undefined }) {
  if (!attempt) return null;
  return (
    <LedTo trouble={attempt}>
      <TroubleSaid attempt={attempt} />
    </LedTo>
  );
}

/** Where the reader is led when no field complains; hidden while nothing is said here. */
export function LedTo({ trouble, children }: { trouble: unknown; children: ReactNode }) {
  const said = useRef<HTMLDivElement>(null);
  useLeadToTrouble(said, trouble);
  return (
    <div ref={said} tabIndex={-1} className="scroll-my-24 empty:hidden">
      {children}
    </div>
  );
}

/** The same where somebody else leads to it. */
export function TroubleSaid({ attempt }: { attempt: Attempt }) {
  const t = useMessages(formMessages);
  const { problem, errors } = attempt;
  const left = unplaced(attempt);
  if (attempt.isUnanswered) return <Attention title={t.unansweredTitle}>{t.unansweredText}</Attention>;
  if (problem?.code === 'service.unavailable')
    return <Attention title={t.asleepTitle}>{t.asleepText}</Attention>;
  if (errors.length > 0 && left.length === 0) return null;
  if (problem) return <ProblemNotice problem={{ ...problem, errors: left }} />;
  return left.map(({ pointer, detail }) => <Attention key={pointer}>{detail}</Attention>);
}

function Attention({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Notice kind="attention" role="alert" {...(title !== undefined && { title })}>
      <p>{children}</p>
    </Notice>
  );
}
