import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { formatSerial } from '@daulang/protocol/serial';
import { perhapsHiddenCodeWords } from '@daulang/protocol/verdict-words';
import type { ReactNode } from 'react';
import { DrawnSeal } from '~/components/seal/drawn-seal';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { ClaimedNote } from './claimed-note';
import { CheckList } from './check-list';
import { phoneCheckCode } from './phone-check.generated';
import { SealedFacts } from './piece-facts';
import { sealedPieceOf } from './sealed-piece';
import { StatusDecision } from './status-decision';
import { TechnicalDetails } from './technical-details';
import { VerdictHeadline } from './verdict-headline';
import { VerdictSymbols } from './verdict-icons';
import {
  headlineWords,
  phoneHeadlines,
  serializeVerifyPageData,
  type VerifyPageData,
} from './verify-page-data';

export interface CertificatePageProps {
  answer: CertificateAnswer;
  data: VerifyPageData;
  /** How often the label was read, which alone changes from reader to reader. */
  scans: ReactNode;
}

/** The page of one certificate: the service's verdict now, the phone's own in a moment, and what both looked at. */
export function CertificatePage({ answer, data, scans }: CertificatePageProps) {
  const language = useLanguage();
  const { verdict } = data;
  const sealed = sealedPieceOf(answer);
  // What an altered or foreign document says is not repeated.
  const isShown = verdict !== 'altered' && verdict !== 'not-ours';
  const statement = sealed?.certificate.statement;
  return (
    <>
      <main data-verdict={verdict} data-headline={verdict} data-phone-verdict="">
        <VerdictHeadline
          kind={verdict}
          words={headlineWords(verdict, language)}
          stamp={
            statement && (
              <DrawnSeal className="stamp" craft={statement.craft} village={statement.village.slug} />
            )
          }
        >
          <PhoneCheck data={data} />
        </VerdictHeadline>
        {answer.serial !== null && answer.fields === null && (
          <p className="note">{perhapsHiddenCodeWords[language]}</p>
        )}
        <LabelNote serial={answer.serial} isKnown={answer.fields !== null} />
        {answer.verdict.status && <StatusDecision status={answer.verdict.status} />}
        {isShown && answer.claimedAt && <ClaimedNote since={answer.claimedAt} />}
        {isShown && sealed && <SealedFacts answer={answer} sealed={sealed} />}
        <CheckList verdict={answer.verdict} />
        {answer.serial !== null && verdict !== 'not-ours' && scans}
        <TechnicalDetails answer={answer} />
      </main>
      <VerifyFooter />
      <VerdictSymbols names={[...new Set([verdict, ...phoneHeadlines(verdict)])]} />
      <script
        type="application/json"
        id="certificate-data"
        dangerouslySetInnerHTML={{ __html: serializeVerifyPageData(data) }}
      />
      <script dangerouslySetInnerHTML={{ __html: phoneCheckCode }} />
    </>
  );
}

/** Where the phone's own check speaks. It has none to make where the service knows no certificate, and says so at once. */
function PhoneCheck({ data }: { data: VerifyPageData }) {
  const t = useMessages(verifyMessages);
  if (data.inclusion === null) {
    return (
      <p className="quiet" data-phone-check="" role="status">
        {data.announcements.nothingToAsk}
      </p>
    );
  }
  return (
    <>
      <p className="quiet" data-phone-check-pending="">
        {t.phonePending}
      </p>
      <p className="quiet" data-phone-check="" role="status" />
      <noscript>
        <p className="quiet">{t.noScript}</p>
      </noscript>
    </>
  );
}

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

/** Where to go from a verdict. */
export function VerifyFooter() {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <footer>
      <a href={`/${language}/help/verify#report`}>{t.reportLink}</a>
      <a href={`/${language}/verify`}>{t.anotherCode}</a>
    </footer>
  );
}
