import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { OwnWords } from '~/components/own-words';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { statusReasonMessages } from '~/i18n/status-reasons';
import { verifyMessages } from '~/i18n/verify';

type Status = NonNullable<CertificateAnswer['verdict']['status']>;

/**
 * For a withdrawn, replaced or suspended certificate: who decided, when and why, and what took its place. For a piece
 * that was reported lost: when, and that nobody verified it.
 */
export function StatusDecision({ status }: { status: Status }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const isLost = status.state === 'lost';
  const reasons = useMessages(statusReasonMessages);
  const reason = reasons[status.reason as keyof typeof reasons] ?? reasons.other;
  const by = isLost ? t.lostBy : status.by?.[language];
  return (
    <section>
      <h2>{isLost ? t.lostTitle : t.statusTitle}</h2>
      <dl>
        {by && (
          <>
            <dt>{t.statusBy}</dt>
            <dd>{by}</dd>
          </>
        )}
        {status.at && (
          <>
            <dt>{t.statusAt}</dt>
            <dd>{formatMoment(status.at, language)}</dd>
          </>
        )}
        <dt>{t.statusWhy}</dt>
        <dd>
          {isLost ? t.lostWhy : reason}
          {status.text && (
            <>
              <br />
              <OwnWords>{status.text}</OwnWords>
            </>
          )}
        </dd>
        {status.successor && <Successor {...status.successor} />}
      </dl>
    </section>
  );
}

function Successor({ cooperativeNumber, firstNumber, size }: NonNullable<Status['successor']>) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  // The register puts a batch in the place of a batch: only of a batch of one is the piece's own number known.
  return size === 1 ? (
    <>
      <dt>{t.successor}</dt>
      <dd>
        <a href={`/n/${cooperativeNumber}/${firstNumber}?l=${language}`}>{t.successorNumber(firstNumber)}</a>
      </dd>
    </>
  ) : (
    <>
      <dt>{t.successorBatch}</dt>
      <dd>{t.successorOneOf(firstNumber, firstNumber + size - 1)}</dd>
    </>
  );
}
