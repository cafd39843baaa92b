import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { CheckName } from '@daulang/protocol/verdict';
import { checkWords, outcomeWords } from '@daulang/protocol/verdict-words';
import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX } from 'lucide-react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

export type CheckAnswered = CertificateAnswer['verdict']['checks'][number];

const icons = {
  passed: CircleCheck,
  failed: CircleX,
  unknown: CircleQuestionMark,
  'not-checked': CircleDashed,
} satisfies Record<CheckAnswered['outcome'], unknown>;

export interface CheckListProps {
  /** Each a {@link CheckLine}, drawn. */
  lines: string;
  checkedAt: string;
}

/** Every check by name with its outcome in words, those that nobody made too: a verdict admits its limits. */
export function CheckList({ lines, checkedAt }: CheckListProps) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <section>
      <h2>{t.checksTitle}</h2>
      <ul className="checks" dangerouslySetInnerHTML={{ __html: lines }} />
      <p className="quiet">{t.checksAt(formatMoment(checkedAt, language))}</p>
    </section>
  );
}

export function CheckLine({ name, outcome }: Pick<CheckAnswered, 'name' | 'outcome'>) {
  const language = useLanguage();
  return (
    <li data-check={name} data-outcome={outcome}>
      <svg aria-hidden="true">
        <use href={`#check-${outcome}`} />
      </svg>
      <span>{checkWords[name as CheckName]?.[language] ?? name}</span>
      <span className="quiet">{outcomeWords[outcome][language]}</span>
    </li>
  );
}

/** Each icon once, however many checks show it: the whole page has to fit the first round trip. */
export function OutcomeSymbols() {
  return (
    <svg width="0" height="0" aria-hidden="true">
      {Object.entries(icons).map(([outcome, Icon]) => (
        <symbol key={outcome} id={`check-${outcome}`} viewBox="0 0 24 24">
          <Icon strokeWidth={1.5} />
        </symbol>
      ))}
    </svg>
  );
}
