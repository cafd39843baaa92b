import type { PieceEventKind, PieceEventRole } from '../../../../api/history.js';
import type { PieceState } from '../../../../api/studio.js';

interface Told {
  what: PieceEventKind;
  by: PieceEventRole;
}

const TOLD: Readonly<Record<Exclude<PieceState, 'draft' | 'inspected'>, Told>> = {
  signed: { what: 'signed', by: 'maker' },
  vouched: { what: 'vouched', by: 'officer' },
  rejected: { what: 'rejected', by: 'officer' },
  sealing: { what: 'batched', by: 'officer' },
  submitted: { what: 'submitted', by: 'officer' },
  recorded: { what: 'sealed', by: 'officer' },
  final: { what: 'final', by: 'service' },
};

/** What a move of a piece is called in its history; undefined when it tells nothing, as a draft that is changed. */
export function happeningOf(from: PieceState, to: PieceState): Told | undefined {
  if (to === 'draft') return undefined;
  if (to !== 'inspected') return TOLD[to];
  // An inspected piece waits for its batch, or its batch was given up.
  return from === 'sealing' || from === 'submitted'
    ? { what: 'unbatched', by: 'officer' }
    : { what: 'inspected', by: 'officer' };
}
