import type { PieceState } from '@daulang/commerce/api/studio';
import { CircleCheck, CircleX, Hourglass, type LucideIcon, PenLine, Stamp } from 'lucide-react';
import { type Messages, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

type Words = Messages<typeof studioMessages>;
type Key = { [K in keyof Words]: Words[K] extends string ? K : never }[keyof Words];

interface Look {
  words: Key;
  next: Key;
  Icon: LucideIcon;
  color: string;
}

const waiting = { Icon: Hourglass, color: 'text-unknown' };
const done = { Icon: CircleCheck, color: 'text-genuine' };

const looks: Record<PieceState, Look> = {
  draft: { words: 'stateDraft', next: 'nextDraft', Icon: PenLine, color: 'text-closer' },
  signed: { words: 'stateSigned', next: 'nextSigned', ...waiting },
  vouched: { words: 'stateVouched', next: 'nextSigned', ...waiting },
  inspected: { words: 'stateInspected', next: 'nextInspected', ...waiting },
  rejected: { words: 'stateRejected', next: 'nextRejected', Icon: CircleX, color: 'text-withdrawn' },
  sealing: { words: 'stateSealing', next: 'nextSealing', Icon: Stamp, color: 'text-unknown' },
  submitted: { words: 'stateSubmitted', next: 'nextSealing', Icon: Stamp, color: 'text-unknown' },
  recorded: { words: 'stateRecorded', next: 'nextRecorded', ...done },
  final: { words: 'stateFinal', next: 'nextRecorded', ...done },
};

/** Where a piece stands, in words with an icon. */
export function PieceStateLine({ state }: { state: PieceState }) {
  const t = useMessages(studioMessages);
  const { Icon, color, words } = looks[state];
  return (
    <span data-piece-state={state} className="inline-flex items-start gap-1.5">
      <Icon aria-hidden size={22} strokeWidth={1.5} className={`mt-1 shrink-0 ${color}`} />
      {t[words]}
    </span>
  );
}

/** What happens to the piece next, and whether its maker has to do something. */
export function useNextStep(state: PieceState): string {
  return useMessages(studioMessages)[looks[state].next];
}
