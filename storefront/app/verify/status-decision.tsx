import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
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
  const key = `reason-${status.reason}`;
  const reason = key in t ? t[key as 'reason-other'] : status.reason;
  const why = isLost ? t.lostWhy : [reason, status.text].filter(Boolean).join('. ');
  const by = isLost ? t.lostBy : status.by;
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
        <dd>{why}</dd>
        {status.successor && <Successor {...status.successor} />}
      </dl>
    </section>
  );
}

function Successor({ cooperativeId, firstNumber, size }: NonNullable<Status['successor']>) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  return (
    <>
      <dt>{t.successor}</dt>
      <dd>
        <a href={`/n/${cooperativeId}/${firstNumber}?l=${language}`}>
          {t.successorNumbers(firstNumber, firstNumber + size - 1)}
        </a>
      </dd>
    </>
  );
}
