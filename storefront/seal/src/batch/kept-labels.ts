import type { ScratchLabel } from './hidden-codes.ts';

/**
 * Labels wait in this tab alone until they are printed. When a fingerprint is refused or the page is loaded again
 * between drawing and printing, a second drawing would leave pieces whose codes nobody knows.
 */
export interface KeptLabels {
  /** The batch, or the return and the piece in it. */
  subject: string;
  labels: ScratchLabel[];
  /** Where to go after printing; null until the batch is signed. */
  returnUrl: string | null;
}

const STORED_AS = 'daulang.unprinted-labels';

export function keepLabels(kept: KeptLabels): void {
  sessionStorage.setItem(STORED_AS, JSON.stringify(kept));
}

export function keptLabels(): KeptLabels | null {
  return JSON.parse(sessionStorage.getItem(STORED_AS) ?? 'null') as KeptLabels | null;
}

/**
 * What was drawn for this and is not known to have been taken: sent again, it is the same code. What was taken and is
 * drawn for again shall be another code, as somebody may have seen the first.
 */
export function untakenLabels(subject: string): ScratchLabel[] | null {
  const kept = keptLabels();
  return kept?.subject === subject && kept.returnUrl === null ? kept.labels : null;
}

export function forgetLabels(): void {
  sessionStorage.removeItem(STORED_AS);
}
