import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { formatSerial } from '@daulang/protocol/serial';
import type { VerdictClass } from '@daulang/protocol/verdict';
import { perhapsHiddenCodeWords } from '@daulang/protocol/verdict-words';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { ClaimedNote } from './claimed-note';
import { CheckList } from './check-list';
import { SealedFacts } from './piece-facts';
import { ScanHistory } from './scan-history';
import { sealedPieceOf } from './sealed-piece';
import { StatusDecision } from './status-decision';
import { TechnicalDetails } from './technical-details';
import { VillageStamp } from './village-stamp';

export interface CertificateFactsProps {
  answer: CertificateAnswer;
  verdict: VerdictClass;
  /** The list's lines, as they were drawn. */
  checks: string;
}

/** What the page says of one certificate below its headline. */
export function CertificateFacts({ answer, verdict, checks }: CertificateFactsProps) {
  const language = useLanguage();
  const sealed = sealedPieceOf(answer);
  // What an altered or foreign document says is not repeated.
  const isShown = verdict !== 'altered' && verdict !== 'not-ours';
  const statement = sealed?.certificate.statement;
  return (
    <>
      {statement && isGenuine(verdict) && (
        <VillageStamp craft={statement.craft} village={statement.village.slug} />
      )}
      {answer.serial !== null && answer.fields === null && (
        <p className="note">{perhapsHiddenCodeWords[language]}</p>
      )}
      <LabelNote serial={answer.serial} isKnown={answer.fields !== null} />
      {answer.verdict.status && <StatusDecision status={answer.verdict.status} />}
      {isShown && answer.claimedAt && <ClaimedNote since={answer.claimedAt} />}
      {isShown && sealed && <SealedFacts answer={answer} sealed={sealed} />}
      <CheckList lines={checks} checkedAt={answer.verdict.checkedAt} />
      {answer.serial !== null && verdict !== 'not-ours' && <ScanHistory scans={answer.scans} />}
      <TechnicalDetails answer={answer} />
    </>
  );
}

/** The stamp is shown under no other headline (`verify.css`), and the phone's headline is never better than this. */
const isGenuine = (verdict: VerdictClass) => /-genuine$/.test(verdict);

/** Where nobody knows the code, it need not be a label's. */
function LabelNote({ serial, isKnown }: { serial: string | null; isKnown: boolean }) {
  const t = useMessages(verifyMessages);
  if (serial === null) return <p className="note">{t.noLabel}</p>;
  return (
    <p className="note">
      <span className="quiet">{isKnown ? t.labelCode : t.codeSought}</span>{' '}
      <span className="code">{formatSerial(serial)}</span>
    </p>
  );
}
