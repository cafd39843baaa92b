import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button, ButtonLink } from '~/components/button';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { type Decision, type InspectedPiece, useDecisions } from './+decisions';
import { InspectionDecision } from './+decision';
import { InspectionPhotographs } from './+photographs';
import { InspectionRecord } from './+record';
import { useInspectionKeys } from './+use-inspection-keys';

export interface InspectionDeskProps {
  items: InspectedPiece[];
  /** The answer to the last undo: its piece lies on the desk again. */
  undone: { undone: string | null } | undefined;
}

/** No piece: who has cancelled rejects none, whatever was tried before. */
const NONE = '';

/** One piece at a time: photographs left, record right. A decided piece leaves the queue and the next moves up. */
export function InspectionDesk({ items, undone }: InspectionDeskProps) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const { open, lastTaken: last, refusalOf, decide, outbox } = useDecisions(items, undone);
  const [place, setPlace] = useState(0);
  const [chosen, setRejecting] = useState<string | null>(null);
  const at = Math.max(0, Math.min(place, open.length - 1));
  const piece = open[at];
  const refusal = piece ? refusalOf(piece.id) : null;
  // A rejection that was not taken lies there as it was written.
  const rejecting = chosen ?? (refusal?.typed['/result'] === 'rejected' ? piece!.id : NONE);

  const move = (by: number) => setPlace(Math.max(0, Math.min(open.length - 1, at + by)));
  const settle = (result: Decision['result'], findings = '') => {
    if (!piece) return;
    // A piece that is taken back lies on the desk anew, not half rejected.
    setRejecting(null);
    decide(piece, result, findings);
  };
  const reject = () => setRejecting(piece?.id ?? null);
  useInspectionKeys({
    accept: () => settle('accepted'),
    reject,
    next: () => move(1),
    previous: () => move(-1),
    cancel: () => setRejecting(NONE),
  });

  return (
    <>
      {outbox}
      <p role="status" className="min-h-6 text-genuine">
        {last && (last.result === 'accepted' ? t.accepted : t.rejected)(last.piece.title[language])}
      </p>
      {piece ? (
        <article data-inspecting={piece.id}>
          <Places at={at} of={open.length} move={move} />
          <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
            <InspectionPhotographs key={piece.id} piece={piece} />
            <div>
              <InspectionRecord piece={piece} />
              <InspectionDecision
                key={piece.id}
                isRejecting={rejecting === piece.id}
                refusal={refusal}
                onAccept={() => settle('accepted')}
                onReject={reject}
                onRejected={(findings) => settle('rejected', findings)}
                onCancel={() => setRejecting(NONE)}
              />
            </div>
          </div>
        </article>
      ) : (
        <div className="my-6 flex flex-col items-start gap-4">
          <p>{t.inspectNone}</p>
          <ButtonLink to={`/${language}/office/seal`}>{t.inspectNoneNext}</ButtonLink>
        </div>
      )}
    </>
  );
}

/** Where in the queue, and the way to its neighbours. */
function Places({ at, of, move }: { at: number; of: number; move: (by: number) => void }) {
  const t = useMessages(officeMessages);
  const ways = [
    { by: -1, name: t.previous, Icon: ChevronLeft, isEnd: at === 0 },
    { by: 1, name: t.next, Icon: ChevronRight, isEnd: at === of - 1 },
  ];
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      {ways.map(({ by, name, Icon, isEnd }) => (
        <Button
          key={name}
          type="button"
          kind="second"
          className="px-3!"
          onClick={() => move(by)}
          disabled={isEnd}
          aria-label={name}
        >
          <Icon aria-hidden size={20} strokeWidth={1.5} />
        </Button>
      ))}
      <p aria-live="polite" className="tabular-nums">
        {t.inspectPlace(at + 1, of)}
      </p>
      <p className="ml-auto hidden text-sm text-quiet lg:block">{t.inspectKeys}</p>
    </div>
  );
}
