import type { BatchCard } from '@daulang/commerce/api/office';
import { Ban, CircleCheck, CircleX, Hourglass, type LucideIcon, PenLine } from 'lucide-react';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

const icons: Record<BatchCard['state'], { Icon: LucideIcon; color: string }> = {
  open: { Icon: PenLine, color: 'text-closer' },
  signing: { Icon: PenLine, color: 'text-closer' },
  submitted: { Icon: Hourglass, color: 'text-unknown' },
  recorded: { Icon: CircleCheck, color: 'text-genuine' },
  final: { Icon: CircleCheck, color: 'text-genuine' },
  cancelled: { Icon: Ban, color: 'text-unknown' },
  failed: { Icon: CircleX, color: 'text-withdrawn' },
};

/** Where a batch stands, in words with an icon. */
export function BatchStateLine({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  const words = {
    open: t.batchOpen,
    signing: t.batchSigning,
    submitted: t.batchSubmitted,
    recorded: t.batchRecorded,
    final: t.batchFinal,
    cancelled: t.batchCancelled,
    failed: t.batchFailed,
  };
  const { Icon, color } = icons[batch.state];
  return (
    <span data-batch-state={batch.state} className="inline-flex items-start gap-1.5">
      <Icon aria-hidden size={20} strokeWidth={1.5} className={`mt-0.5 shrink-0 ${color}`} />
      {words[batch.state]}
    </span>
  );
}

/** The numbers of a batch, or how many pieces it has before they are given. */
export function useBatchName(batch: BatchCard): string {
  const t = useMessages(officeMessages);
  if (batch.firstNumber === null) return t.batchSize(batch.size);
  return t.batchNumbers(batch.firstNumber, batch.firstNumber + batch.size - 1);
}

/** Whether more will happen without anybody's doing. */
export function isMoving(state: BatchCard['state']): boolean {
  return state === 'signing' || state === 'submitted' || state === 'recorded';
}
