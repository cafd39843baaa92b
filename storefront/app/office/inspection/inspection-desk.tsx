import type { InspectionQueue } from '@daulang/commerce/api/office';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useNavigation, useSubmit } from 'react-router';
import { Button } from '~/components/button';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import type { Inspected } from '~/routes/office/inspections';
import { InspectionDecision } from './inspection-decision';
import { InspectionPhotographs } from './inspection-photographs';
import { InspectionRecord } from './inspection-record';
import { useInspectionKeys } from './use-inspection-keys';

export interface InspectionDeskProps {
  items: InspectionQueue['items'];
  /** What became of the last decision. */
  answer: Inspected;
}

/** One piece at a time: photographs left, record right. A decided piece leaves the queue and the next moves up. */
export function InspectionDesk({ items, answer }: InspectionDeskProps) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const submit = useSubmit();
  const isBusy = useNavigation().state !== 'idle';
  const [place, setPlace] = useState(0);
  const [rejecting, setRejecting] = useState<string | null>(null);
  const at = Math.min(place, items.length - 1);
  const piece = items[at]!;
  const isRejecting = rejecting === piece.id;

  const move = (by: number) => setPlace(Math.max(0, Math.min(items.length - 1, at + by)));
  function accept() {
    if (isBusy) return;
    void submit(
      { pieceId: piece.id, title: piece.title[language], result: 'accepted', findings: '' },
      { method: 'post' },
    );
  }
  useInspectionKeys({
    accept,
    reject: () => setRejecting(piece.id),
    next: () => move(1),
    previous: () => move(-1),
    cancel: () => setRejecting(null),
  });

  return (
    <article data-inspecting={piece.id}>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <Button type="button" kind="second" className="px-3!" onClick={() => move(-1)} disabled={at === 0}>
          <ChevronLeft aria-hidden size={20} strokeWidth={1.5} />
          <span className="sr-only">{t.previous}</span>
        </Button>
        <Button
          type="button"
          kind="second"
          className="px-3!"
          onClick={() => move(1)}
          disabled={at === items.length - 1}
        >
          <ChevronRight aria-hidden size={20} strokeWidth={1.5} />
          <span className="sr-only">{t.next}</span>
        </Button>
        <p aria-live="polite" className="tabular-nums">
          {t.inspectPlace(at + 1, items.length)}
        </p>
        <p className="ml-auto hidden text-sm text-quiet lg:block">{t.inspectKeys}</p>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <InspectionPhotographs key={piece.id} piece={piece} />
        <div>
          <InspectionRecord piece={piece} />
          <InspectionDecision
            key={piece.id}
            piece={piece}
            isRejecting={isRejecting}
            isBusy={isBusy}
            answer={answer?.pieceId === piece.id ? answer : undefined}
            onAccept={accept}
            onReject={() => setRejecting(piece.id)}
            onCancel={() => setRejecting(null)}
          />
        </div>
      </div>
    </article>
  );
}
