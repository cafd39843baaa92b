import type { VerdictClass } from '@daulang/protocol/verdict';
import type { ReactNode } from 'react';
import type { HeadlineWords } from './verify-page-data';

export interface VerdictHeadlineProps {
  /** A verdict's class, or `mistyped`, which is none. */
  kind: VerdictClass | 'mistyped';
  words: HeadlineWords;
  /** The village's seal; shown by style only while the headline is genuine. */
  stamp?: ReactNode;
  /** What the phone adds. */
  children?: ReactNode;
}

/** Icon, word, sentence, next step: the first thing in the page and the only thing many will read. */
export function VerdictHeadline({ kind, words, stamp, children }: VerdictHeadlineProps) {
  return (
    <section className="verdict">
      <div>
        <svg className="verdict-icon" aria-hidden="true">
          <use href={`#verdict-icon-${kind}`} data-verdict-icon="" />
        </svg>
        <h1 data-verdict-word="">{words.word}</h1>
        {stamp}
        <div className="words">
          <p data-verdict-sentence="">{words.sentence}</p>
          <p data-verdict-next-step="">{words.nextStep}</p>
          {children}
        </div>
      </div>
    </section>
  );
}
