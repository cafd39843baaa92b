import type { Bilingual } from '../text.js';

/**
 * What a reader is told about one code. `{name}` in a text is filled from the error's details, so a text may
 * only name what its error carries. In English a counted noun stands with its number, `{minutes|minute}`: see `filled`.
 */
export interface ProblemText {
  /** HTTP status of the answer. */
  status: number;
  /** The same for every occurrence of the code. */
  title: Bilingual;
  /** What happened this time and how to mend it; the title alone when absent. */
  detail?: Bilingual;
}

/** Code (`module.words-with-hyphens`) to text. Each module keeps its own table in this folder. */
export type ProblemTable = Readonly<Record<string, ProblemText>>;
