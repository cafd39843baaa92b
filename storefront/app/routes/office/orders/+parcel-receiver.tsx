import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { Gift } from 'lucide-react';
import { WhoBought } from '~/components/workplace/who-bought';
import { CallLink } from '~/components/workplace/call-link';
import { giftMessages } from '~/i18n/gift';
import { useMessages } from '~/i18n/messages';

/** Whom a parcel goes to; of a present also who gives it, and what its note says. */
export function ParcelReceiver({ parcel: { buyer, gift } }: { parcel: OfficeParcel }) {
  const t = useMessages(giftMessages);
  const receiver = gift ?? buyer;
  return (
    <>
      {gift && (
        <span className="flex items-center gap-1.5 font-medium">
          <Gift aria-hidden size={18} strokeWidth={1.5} />
          {t.giftFor}
        </span>
      )}
      <span className="block">
        <WhoBought {...receiver} />
      </span>
      {gift && (
        <span className="block text-sm text-quiet">
          {t.orderedBy(buyer.name)}
          <CallLink phone={buyer.phone} behind=", " />
        </span>
      )}
      {gift?.note && (
        <span className="block text-sm break-words whitespace-pre-line text-quiet">
          {t.noteSays}: {gift.note}
        </span>
      )}
    </>
  );
}
