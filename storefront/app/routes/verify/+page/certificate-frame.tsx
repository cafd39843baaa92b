import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import type { VerdictClass } from '@daulang/protocol/verdict';
import { OutcomeSymbols } from './check-list';
import { phoneCheckCode } from './phone-check.generated';
import { STAMP_ID } from './village-stamp';
import { VerdictHeadline } from './verdict-headline';
import { VerdictSymbols } from './verdict-icons';
import { headlineWords, phoneHeadlines, serializeWords, verifyPageWords } from './verify-page-data';

export interface CertificateFrameProps {
  verdict: VerdictClass;
  /** Whether there is anything for the phone to ask the chain about. */
  isAskable: boolean;
  /** Stands where the data of one certificate go on. */
  data: string;
  /** Stands where the facts of one certificate will. */
  facts: string;
}

/**
 * What all certificates with one headline have in common: the verdict first, then whatever the page needs for itself, so
 * that all of it can be packed once, and only what is of one certificate follows.
 */
export function CertificateFrame({ verdict, isAskable, data, facts }: CertificateFrameProps) {
  const language = useLanguage();
  const words = verifyPageWords(verdict, language, isAskable);
  return (
    <>
      <main data-verdict={verdict} data-headline={verdict} data-phone-verdict="">
        <VerdictHeadline kind={verdict} words={headlineWords(verdict, language)} stamp={<Stamp />}>
          <PhoneCheck nothingToAsk={words.announcements.nothingToAsk} />
        </VerdictHeadline>
        <VerdictSymbols names={[...new Set([verdict, ...phoneHeadlines(verdict)])]} />
        <OutcomeSymbols />
        <script type="module" dangerouslySetInnerHTML={{ __html: phoneCheckCode }} />
        <script
          type="application/json"
          id="certificate-data"
          dangerouslySetInnerHTML={{ __html: serializeWords(words) + data }}
        />
        {facts}
      </main>
      <VerifyFooter />
    </>
  );
}

function Stamp() {
  return (
    <svg viewBox="0 0 64 64" className="stamp" aria-hidden>
      <use href={`#${STAMP_ID}`} />
    </svg>
  );
}

/** Where the phone's own check speaks. It has none to make where the service knows no certificate, and says so at once. */
function PhoneCheck({ nothingToAsk }: { nothingToAsk: string | undefined }) {
  const t = useMessages(verifyMessages);
  if (nothingToAsk !== undefined) {
    return (
      <p className="quiet" data-phone-check="" role="status">
        {nothingToAsk}
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
