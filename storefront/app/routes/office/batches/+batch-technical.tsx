import type { BatchCard } from '@daulang/commerce/api/office';
import { Facts } from '~/components/workplace/facts';
import { useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';

/** For who wants to look it up elsewhere. */
export function BatchTechnical({ batch }: { batch: BatchCard }) {
  const t = useMessages(officeMessages);
  if (batch.transaction === null) return null;
  return (
    <details className="mt-6">
      <summary className="inline-flex min-h-11 cursor-pointer items-center">{t.technical}</summary>
      <Facts
        facts={[
          [
            t.transaction,
            <code key="transaction" className="break-all">
              {batch.transaction}
            </code>,
          ],
          [t.block, batch.block],
        ]}
      />
    </details>
  );
}
