import type { BatchCard } from '@daulang/commerce/api/office';
import { Printer } from 'lucide-react';
import { buttonClass } from '~/components/button';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** The labels as PDF, straight from the service, in the sizes that are sold. */
export function LabelDownloads({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  const isRecorded = batch.state === 'recorded' || batch.state === 'final';
  const layouts = [
    ['a4-3x8', t.labelA4x24],
    ['a4-4x10', t.labelA4x40],
    ['roll-50x30', t.labelRoll],
    ['tag-40x70', t.labelTag],
  ] as const;
  return (
    <section className="my-8">
      <h2 className="mb-2 text-xl">{t.labels}</h2>
      {isRecorded ? (
        <ul className="flex flex-wrap gap-3">
          {layouts.map(([layout, name]) => (
            <li key={layout}>
              <a
                href={`/api/v1/office/batches/${batch.id}/labels.pdf?layout=${layout}`}
                download={`nhan-${batch.firstNumber ?? ''}-${layout}.pdf`}
                className={buttonClass('second')}
              >
                <Printer aria-hidden size={20} strokeWidth={1.5} />
                {name}
              </a>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-quiet">{t.labelsLater}</p>
      )}
    </section>
  );
}
