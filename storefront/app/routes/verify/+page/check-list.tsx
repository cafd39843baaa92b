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
      <OutcomeSymbols />
      <ul className="checks">
        {verdict.checks.map((check, place) => {
          return (
            <li key={place} data-check={check.name} data-outcome={check.outcome}>
              <svg aria-hidden="true">
                <use href={`#check-${check.outcome}`} />
              </svg>
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

/** Each icon once, however many checks show it: the whole page has to fit the first round trip. */
function OutcomeSymbols() {
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
