import type { BatchCard } from '@daulang/commerce/api/office';
import { Link } from 'react-router';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { BatchStateLine, useBatchName } from './+batch-state';

export function BatchRow({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  const name = useBatchName(batch);
  return (
    <li className="border-t border-line">
      <Link
        to={`/${language}/office/batches/${batch.id}`}
        className="grid gap-x-4 gap-y-1 py-3 text-ink no-underline hover:bg-press-soft hover:text-ink sm:grid-cols-[1fr_auto]"
      >
        <span className="font-medium">{name}</span>
        <BatchStateLine batch={batch} />
        <span className="text-sm text-quiet">
          {t.batchSize(batch.size)} · {t.batchOpenedAt} {formatMoment(batch.createdAt, language)}
        </span>
        <span className="text-sm text-quiet sm:text-right">
          {t.signaturesOf(batch.signatures.have, batch.signatures.need)}
        </span>
      </Link>
    </li>
  );
}
