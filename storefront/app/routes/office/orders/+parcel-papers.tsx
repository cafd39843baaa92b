import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { Printer } from 'lucide-react';
import { useMessages } from '~/i18n/messages';
import { officePackingMessages } from '~/i18n/office-packing';

/** What is printed for a parcel, while it is in the house. */
export function ParcelPapers({ parcel }: { parcel: OfficeParcel }) {
  const t = useMessages(officePackingMessages);
  if (parcel.state !== 'to-pack' && parcel.state !== 'packed') return null;
  return (
    <p className="mt-3 flex flex-wrap gap-x-6">
      {(
        [
          ['slip.pdf', t.slip, 'phieu-dong-goi'],
          ['label.pdf', t.addressLabel, 'phieu-dia-chi'],
        ] as const
      ).map(([file, words, name]) => (
        <a
          key={file}
          download={`${name}-${parcel.orderCode}.pdf`}
          href={`/api/v1/office/parcels/${parcel.id}/${file}`}
          className="inline-flex min-h-11 items-center gap-2"
        >
          <Printer aria-hidden size={20} strokeWidth={1.5} />
          {words}
        </a>
      ))}
    </p>
  );
}
