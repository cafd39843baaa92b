import {
  claimKeyOf,
  drawHiddenCode,
  type Hex,
  type HiddenCode,
  type Serial,
  serialHashOf,
} from '@daulang/protocol';
import type { PieceToSeal } from './pieces.ts';

/** One label that goes under a scratch patch. */
export interface ScratchLabel {
  number: number;
  title: string;
  serial: Serial;
  code: HiddenCode;
}

/** Draws a hidden code for each piece from this browser's own randomness. */
export function drawScratchLabels(pieces: readonly PieceToSeal[]): ScratchLabel[] {
  return pieces.map(({ number, serial, certificate }) =>
    drawScratchLabel({ number, serial, title: certificate.statement.title.vi }),
  );
}

export function drawScratchLabel(piece: Omit<ScratchLabel, 'code'>): ScratchLabel {
  return { ...piece, code: drawHiddenCode((size) => crypto.getRandomValues(new Uint8Array(size))) };
}

// About 30 ms of work: the page stays alive and can say how far it is.
const LABELS_AT_ONCE = 16;

/** The addresses that may claim the pieces: all that leaves this browser of the codes. */
export async function claimKeysOf(
  labels: readonly ScratchLabel[],
  progress: (done: number) => void,
): Promise<Hex[]> {
  const keys: Hex[] = [];
  for (const [position, { code, serial }] of labels.entries()) {
    if (position % LABELS_AT_ONCE === 0) {
      progress(position);
      await new Promise((resolve) => setTimeout(resolve));
    }
    keys.push(claimKeyOf(code, serialHashOf(serial)));
  }
  return keys;
}
