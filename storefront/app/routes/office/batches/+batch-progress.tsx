import type { BatchCard } from '@daulang/commerce/api/office';
import { Check } from 'lucide-react';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** How many of the four steps lie behind a batch. */
const stepsDone: Record<BatchCard['state'], number> = {
  open: 0,
  signing: 0,
  submitted: 2,
  recorded: 3,
  final: 4,
  cancelled: 0,
  failed: 0,
};

/** Signed, submitted, recorded, final: where the batch is on its way. */
export function BatchProgress({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  if (batch.state === 'cancelled' || batch.state === 'failed') return null;
  const { signatures, confirmations } = batch;
  const done = stepsDone[batch.state];
  const steps = [
    { name: t.stepSigned, note: t.signaturesOf(signatures.have, signatures.need) },
    { name: t.stepSubmitted, note: null },
    { name: t.stepRecorded, note: null },
    { name: t.stepFinal, note: t.confirmationsOf(confirmations.have, confirmations.need) },
  ];
  return (
    <ol aria-label={t.batchSteps} className="my-6 grid gap-3 sm:grid-cols-4">
      {steps.map(({ name, note }, nth) => (
        <li
          key={name}
          aria-current={nth === done ? 'step' : undefined}
          className={`flex items-start gap-2 border-t-4 pt-2 ${nth < done ? 'border-genuine' : nth === done ? 'border-press' : 'border-line'}`}
        >
          {nth < done ? (
            <Check aria-hidden size={20} strokeWidth={2} className="mt-0.5 shrink-0 text-genuine" />
          ) : (
            <span className="w-5 shrink-0 text-center text-quiet tabular-nums">{nth + 1}</span>
          )}
          <span>
            <span className={nth === done ? 'font-medium' : ''}>{name}</span>
            {note && <span className="block text-sm text-quiet tabular-nums">{note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
