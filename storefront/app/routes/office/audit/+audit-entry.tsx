import type { AuditPage } from '@daulang/commerce/api/audit';
import { Link } from 'react-router';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { auditActionMessages, officeAuditMessages } from '~/i18n/office-audit';
import { placeInOffice } from './+place-in-office';

/** One thing that somebody did: what, who and when. */
export function AuditEntry({ entry }: { entry: AuditPage['items'][number] }) {
  const { hasLeft, doneFor, byBuyer } = useMessages(officeAuditMessages);
  const sentences = useMessages(auditActionMessages);
  const language = useLanguage();
  const place = placeInOffice(entry);
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-3">
      <p className="min-w-0 flex-[1_1_18rem]">
        {place === null ? (
          <span className="block">{sentences[entry.action]}</span>
        ) : (
          <Link to={`/${language}/office${place}`} className="flex min-h-11 w-fit items-center">
            {sentences[entry.action]}
          </Link>
        )}
        <span className="text-sm text-quiet">
          {entry.orderCode === null ? (entry.displayName ?? hasLeft) : byBuyer(entry.orderCode)}
          {entry.doneFor !== null && ` · ${doneFor(entry.doneFor)}`}
        </span>
      </p>
      <time dateTime={entry.at} className="text-sm text-quiet">
        {formatMoment(entry.at, language)}
      </time>
    </li>
  );
}
