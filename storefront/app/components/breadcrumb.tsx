import { Link } from 'react-router';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

export interface Crumb {
  to: string;
  name: string;
}

/** The way from the first page to here; the last part is the page itself and no link. */
export function Breadcrumb({ crumbs, here }: { crumbs: Crumb[]; here: string }) {
  const t = useMessages(shopMessages);
  return (
    <nav aria-label={t.breadcrumb} className="text-sm">
      <ol className="flex flex-wrap items-center text-quiet">
        {[{ to: `/${useLanguage()}`, name: t.home }, ...crumbs].map((crumb) => (
          // A narrow screen leaves out the page itself, and with it the stroke before it.
          <li
            key={crumb.to}
            className="after:px-2 after:text-quiet after:content-['/'] max-sm:nth-last-2:after:content-none"
          >
            <Link to={crumb.to} className="inline-flex min-h-11 items-center">
              {crumb.name}
            </Link>
          </li>
        ))}
        <li aria-current="page" className="max-sm:sr-only">
          {here}
        </li>
      </ol>
    </nav>
  );
}
