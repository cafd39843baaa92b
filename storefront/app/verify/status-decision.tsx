import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

type Status = NonNullable<CertificateAnswer['verdict']['status']>;

/** For a withdrawn or suspended certificate: who decided, when and why. */
export function StatusDecision({ status }: { status: Status }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const key = `reason-${status.reason}`;
  const reason = key in t ? t[key as 'reason-other'] : status.reason;
  return (
    <section>
      <h2>{t.statusTitle}</h2>
      <dl>
        {status.by && (
          <>
            <dt>{t.statusBy}</dt>
            <dd>{status.by}</dd>
          </>
        )}
        {status.at && (
          <>
            <dt>{t.statusAt}</dt>
            <dd>{formatMoment(status.at, language)}</dd>
          </>
        )}
        <dt>{t.statusWhy}</dt>
        <dd>{[reason, status.text].filter(Boolean).join('. ')}</dd>
      </dl>
    </section>
  );
}
