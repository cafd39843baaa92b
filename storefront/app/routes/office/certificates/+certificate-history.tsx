import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { OwnWords } from '~/components/own-words';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { statusReasonMessages } from '~/i18n/status-reasons';
import { CertificateStateLine, type OfficeCertificate } from './+certificate-state';

export interface CertificateHistoryProps {
  certificate: OfficeCertificate;
  /** The last change of state as the register tells it. */
  status: CertificateAnswer['verdict']['status'];
}

/** Sealed, and what became of it since: who, when, why. */
export function CertificateHistory({ certificate, status }: CertificateHistoryProps) {
  const t = useMessages(officeMessages);
  const reasons = useMessages(statusReasonMessages);
  const language = useLanguage();
  return (
    <section>
      <h2 className="mb-2 text-xl">{t.history}</h2>
      <ol className="flex flex-col gap-3 border-l-2 border-line pl-4">
        {certificate.sealedAt && (
          <li>
            {t.historySealed}
            <span className="block text-sm text-quiet">{formatMoment(certificate.sealedAt, language)}</span>
          </li>
        )}
        {certificate.claimedAt && (
          <li>
            {t.claimed}
            <span className="block text-sm text-quiet">{formatMoment(certificate.claimedAt, language)}</span>
          </li>
        )}
        {(certificate.state !== 'active' || status?.at) && (
          <li>
            <CertificateStateLine state={certificate.state} />
            <span className="block text-sm text-quiet">
              {[status?.at && formatMoment(status.at, language), status?.by?.[language]]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {certificate.reason && <span className="block">{reasons[certificate.reason]}</span>}
            {status?.text && <OwnWords className="block">{status.text}</OwnWords>}
          </li>
        )}
      </ol>
    </section>
  );
}
