import { AsyncLocalStorage } from 'node:async_hooks';
import type { Tx } from './tx.js';

/**
 * What whoever asks wants written in the very transaction of what they asked for, though they do not open it: so nobody
 * can find the effect without the note of it.
 */
export interface EffectNote {
  /** Before the commit of each transaction of the asker, and again in each further try of it. */
  within(tx: Tx): Promise<void>;
  /** One was committed. */
  committed(): void;
}

const notes = new AsyncLocalStorage<EffectNote>();

/** The note that belongs to whoever asks just now, if they want one. */
export const currentNote = (): EffectNote | undefined => notes.getStore();

/** Does `work`, and all that it awaits, with this note, which is written before that of whoever called. */
export function withNote<T>(note: EffectNote, work: () => T): T {
  const outer = notes.getStore();
  return notes.run(outer ? bothNotes(note, outer) : note, work);
}

const bothNotes = (inner: EffectNote, outer: EffectNote): EffectNote => ({
  async within(tx) {
    await inner.within(tx);
    await outer.within(tx);
  },
  committed() {
    inner.committed();
    outer.committed();
  },
});
