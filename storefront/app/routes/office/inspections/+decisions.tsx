import type { InspectionQueue } from '@daulang/commerce/api/office';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { Attempt } from '~/forms/attempt';
import { drawFormKey, FORM_KEY } from '~/forms/form-key';

export type InspectedPiece = InspectionQueue['items'][number];

/** What became of a decision, or of taking the last one back: `undone` is the piece that lies on the desk again. */
export interface InspectionAnswer {
  attempt: Attempt | null;
  undone: string | null;
}

/** What the officer decided about one piece; `attempt` when it was not taken. */
export interface Decision {
  piece: InspectedPiece;
  result: 'accepted' | 'rejected';
  findings: string;
  /** Whether the service has it; until then it may still come back. */
  isTaken: boolean;
  attempt: Attempt | null;
}

/**
 * Decisions leave the desk at once and are sent beside each other, so that the next piece need not wait for the
 * last one's answer. One that is refused brings its piece back, with the reason.
 */
export function useDecisions(items: InspectedPiece[], last: { undone: string | null } | undefined) {
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const keep = (decision: Decision) =>
    setDecisions((before) => new Map(before).set(decision.piece.id, decision));
  const [answered, setAnswered] = useState(last);
  if (last !== answered) {
    setAnswered(last);
    setDecisions((before) => new Map([...before].filter(([id]) => id !== last?.undone)));
  }
  const all = [...decisions.values()];
  return {
    /** What still lies on the desk. */
    open: items.filter(({ id }) => !decisions.has(id) || decisions.get(id)!.attempt !== null),
    lastTaken: all.findLast(({ isTaken }) => isTaken),
    refusalOf: (id: string) => decisions.get(id)?.attempt ?? null,
    decide: (piece: InspectedPiece, result: Decision['result'], findings: string) =>
      keep({ piece, result, findings, isTaken: false, attempt: null }),
    /** To be rendered: each part sends one decision. */
    outbox: all
      .filter(({ attempt }) => attempt === null)
      .map((decision) => (
        <SendDecision
          key={`${decision.piece.id}/${decision.result}/${decision.findings}`}
          decision={decision}
          onAnswer={(attempt) => keep({ ...decision, isTaken: attempt === null, attempt })}
        />
      )),
  };
}

interface SendDecisionProps {
  decision: Decision;
  onAnswer: (attempt: Attempt | null) => void;
}

function SendDecision({ decision, onAnswer }: SendDecisionProps) {
  const fetcher = useFetcher<InspectionAnswer>();
  const isSent = useRef(false);
  const [key] = useState(() => drawFormKey('inspection'));
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const { piece, result, findings } = decision;
    const decided = { pieceId: piece.id, '/result': result, '/findings': findings, [FORM_KEY]: key };
    void fetcher.submit(decided, { method: 'post' });
  });
  const answer = fetcher.data;
  useEffect(() => {
    if (answer) onAnswer(answer.attempt);
    // The callback is another one at each drawing; only a new answer is news.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer]);
  return null;
}
