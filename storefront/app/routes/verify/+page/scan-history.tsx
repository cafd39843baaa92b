import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

/** More days than this say nothing more to a reader. */
const SHOWN_DAYS = 7;

/** How often this label was scanned, in calm words; the last days as a small table. */
export function ScanHistory({ scans }: { scans: CertificateAnswer['scans'] }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const days = scans.byDay.slice(-SHOWN_DAYS);
  return (
    <section>
      <h2>{t.scansTitle}</h2>
      <p>{scans.count === 0 ? t.scansFirst : t.scansCount(scans.count)}</p>
      {days.length > 0 && (
        <table>
          <thead>
            <tr className="quiet">
              <th scope="col">{t.scansDay}</th>
              <th scope="col">{t.scansTimes}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, language)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
