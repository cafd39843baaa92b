import type { BatchCard } from '@daulang/commerce/api/office';
import { Link } from 'react-router';
import { Notice } from '~/components/notice';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** The way back to a batch that was opened and not signed: a newcomer makes a key first, and must find it again. */
export function WaitingBatch({ batch }: { batch: BatchCard | undefined }) {
  const t = useMessages(officeMessages);
  const language = useLanguage();
  if (!batch) return null;
  return (
    <Notice kind="attention" title={t.waitingBatch(batch.size)}>
      <Link to={`/${language}/office/batches/${batch.id}`} className="inline-flex min-h-11 items-center">
        {t.waitingBatchOpen}
      </Link>
    </Notice>
  );
}

/** A cooperative has one batch under way at most; it is among its newest. */
export function waitingBatchOf(batches: BatchCard[]): BatchCard | undefined {
  return batches.find(({ state }) => state === 'open' || state === 'signing');
}
