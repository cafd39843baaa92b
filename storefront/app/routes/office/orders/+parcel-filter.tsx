import { Link } from 'react-router';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { parcelWords } from './+parcel-state';

const states = ['to-pack', 'packed', 'sent', 'delivered'] as const;

/** Which parcels are shown: links, so that a list can be kept as an address. */
export function ParcelFilter({ chosen }: { chosen: string | null }) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office/orders`;
  return (
    <nav aria-label={t.ordersFilter}>
      <ul className="flex flex-wrap gap-2">
        {[null, ...states].map((state) => (
          <li key={state ?? 'all'}>
            <Link
              to={state ? `${at}?state=${state}` : at}
              aria-current={chosen === state ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-card border border-edge bg-raised px-4 text-ink no-underline hover:border-press aria-[current=page]:border-press aria-[current=page]:bg-press-soft aria-[current=page]:font-medium aria-[current=page]:text-press"
            >
              {state ? parcelWords(state, t) : t.filterAll}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
