import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officePackingMessages } from '~/i18n/office-packing';
import { parcelWords } from '../+parcel-state';

/** What happened to a parcel: when, by whom, and why where somebody said so. */
export function ParcelHistory({ parcel }: { parcel: OfficeParcel }) {
  const t = useMessages(officePackingMessages);
  const states = useMessages(officeMessages);
  const language = useLanguage();
  const by = { officer: t.byOfficer, buyer: t.byBuyer, clock: t.byClock, payment: t.byPayment };
  return (
    <details className="mt-2">
      <summary className="flex min-h-11 cursor-pointer items-center text-press underline">
        {t.history}
      </summary>
      <ol className="text-sm">
        {parcel.history.map((it) => {
          const state = parcelWords(it.state, states);
          return (
            <li key={it.at + it.state} className="border-t border-line py-2">
              <span className="font-medium">{it.isUndo ? t.takenBack(state) : state}</span>
              <span className="text-quiet">
                {` · ${formatMoment(it.at, language)} · ${by[it.by]}`}
                {it.note && ` · ${it.note}`}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
