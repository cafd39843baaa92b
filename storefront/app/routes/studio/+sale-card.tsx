import type { StudioSales } from '@daulang/commerce/api/studio';
import type { ReactNode } from 'react';
import { formatDay } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';

export type SaleCard = StudioSales['sales'][number];

/** One sold piece: what, when, and where it is on its way. */
export function SaleCard({ sale, children }: { sale: SaleCard; children?: ReactNode }) {
  const t = useMessages(studioMessages);
  const language = useLanguage();
  const parcels = {
    paid: t.parcelPaid,
    packed: t.parcelPacked,
    sent: t.parcelSent,
    delivered: t.parcelDelivered,
    cancelled: t.parcelCancelled,
    refunded: t.parcelRefunded,
  };
  return (
    <li className="rounded-card border border-line bg-raised p-4">
      <p className="font-medium">{sale.title[language]}</p>
      <p className="text-quiet">
        {t.order(sale.orderCode)} · {t.soldOn} {formatDay(sale.soldAt, language)}
      </p>
      <p data-parcel-state={sale.parcelState}>{parcels[sale.parcelState]}</p>
      {children}
    </li>
  );
}
