import { Link } from 'react-router';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeReturnMessages, returnStateMessages } from '~/i18n/returns';

const states = ['opened', 'accepted', 'arrived', 'waiting-for-token', 'settled'] as const;

/** Which returns are shown: links, so that a list can be kept as an address. */
export function ReturnFilter({ chosen }: { chosen: string | null }) {
  const t = useMessages(officeReturnMessages);
  const words = useMessages(returnStateMessages);
  const at = `/${useLanguage()}/office/returns`;
  return (
    <nav aria-label={t.filter}>
      <ul className="flex flex-wrap gap-2">
        {[null, ...states].map((state) => (
          <li key={state ?? 'all'}>
            <Link
              to={state ? `${at}?state=${state}` : at}
              aria-current={chosen === state ? 'page' : undefined}
              className="inline-flex min-h-11 items-center rounded-card border border-edge bg-raised px-4 text-ink no-underline hover:border-press aria-[current=page]:border-press aria-[current=page]:bg-press-soft aria-[current=page]:font-medium aria-[current=page]:text-press"
            >
              {state ? words[state] : t.all}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
