import type { PaybackList } from '@daulang/commerce/api/transfers';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeTransferMessages } from '~/i18n/office-transfers';

/** What went back lately, and who did what of it. */
export function SentPaybacks({ sent }: Pick<PaybackList, 'sent'>) {
  const t = useMessages(officeTransferMessages);
  const office = useMessages(officeMessages);
  const language = useLanguage();
  if (sent.length === 0) return null;
  return (
    <section aria-label={t.sentTitle} className="mt-8">
      <h2 className="text-lg">{t.sentTitle}</h2>
      <ul>
        {sent.map(({ id, orderCode, amount, reference, sentBy, sentAt, proposed }) => (
          <li key={id} className="border-b border-line py-3" data-sent-of={orderCode}>
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <span>
                <WithCode code={orderCode}>{office.order(orderCode)}</WithCode>
              </span>
              <Price money={amount} />
            </p>
            <p className="text-sm text-quiet">
              {proposed && `${t.proposedBy(proposed.by ?? t.somebody, formatMoment(proposed.at, language))} `}
              {t.sentBy(sentBy ?? t.somebody, formatMoment(sentAt, language))}{' '}
              <span className="wrap-anywhere">
                {t.reference}: {reference}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
