import { Link } from 'react-router';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { Thumbnail } from '~/piece/thumbnail';
import { CertificateStateLine, type OfficeCertificate } from './+certificate-state';
import { ScrollingTable } from '~/components/workplace/scrolling-table';

export function CertificateTable({ certificates }: { certificates: OfficeCertificate[] }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <ScrollingTable
      label={t.certificatesTitle}
      heads={[t.number, t.piece, t.maker, t.serial, t.state, t.sealedAt]}
    >
      {certificates.map((certificate) => (
        <tr key={certificate.number}>
          <td className="tabular-nums">{certificate.number}</td>
          <td>
            <span className="flex min-w-48 items-center gap-3">
              <Thumbnail
                photographs={certificate.photograph ? [certificate.photograph] : []}
                className="w-10"
              />
              <Link
                to={`/${language}/office/certificates/${certificate.number}`}
                className="inline-flex min-h-11 items-center"
              >
                {certificate.title[language]}
              </Link>
            </span>
          </td>
          <td className="min-w-36">{certificate.maker}</td>
          <td className="whitespace-nowrap tabular-nums">{certificate.serial}</td>
          <td className="whitespace-nowrap">
            <CertificateStateLine state={certificate.state} />
            {certificate.claimedAt && <span className="block text-sm">{t.claimed}</span>}
            {certificate.pending && <span className="block text-sm">{t.actSigning}</span>}
          </td>
          <td className="min-w-28">{certificate.sealedAt && formatMoment(certificate.sealedAt, language)}</td>
        </tr>
      ))}
    </ScrollingTable>
  );
}
