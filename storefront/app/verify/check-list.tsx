import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { CheckName } from '@daulang/protocol/verdict';
import { checkWords, outcomeWords } from '@daulang/protocol/verdict-words';
import { CircleCheck, CircleDashed, CircleQuestionMark, CircleX } from 'lucide-react';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

type Checked = CertificateAnswer['verdict'];

const icons = {
  passed: CircleCheck,
  failed: CircleX,
  unknown: CircleQuestionMark,
  'not-checked': CircleDashed,
};

/** Every check by name with its outcome in words, those that nobody made too: a verdict admits its limits. */
export function CheckList({ verdict }: { verdict: Checked }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <section>
      <h2>{t.checksTitle}</h2>
      <ul className="checks">
        {verdict.checks.map((check, place) => {
          const Icon = icons[check.outcome];
          return (
            <li key={place} data-check={check.name} data-outcome={check.outcome}>
              <Icon aria-hidden strokeWidth={1.5} />
              <span>{checkWords[check.name as CheckName]?.[language] ?? check.name}</span>
              <span className="quiet">{outcomeWords[check.outcome][language]}</span>
            </li>
          );
        })}
      </ul>
      <p className="quiet">{t.checksAt(formatMoment(verdict.checkedAt, language))}</p>
    </section>
  );
}
