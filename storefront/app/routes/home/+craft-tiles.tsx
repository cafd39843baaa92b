import type { HomePage } from '@daulang/commerce/api/catalog';
import { Link } from 'react-router';
import { Picture } from '~/components/picture';
import { capitalised } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** The crafts as small cards: a picture, a name, how much there is. */
export function CraftTiles({ crafts }: { crafts: HomePage['crafts'] }) {
  const t = useMessages(shopMessages);
  const language = useLanguage();
  return (
    <ul className="pair gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {crafts.map((craft) => (
        <li
          key={craft.slug}
          className="relative flex items-center gap-3 rounded-card border border-line bg-raised p-2"
        >
          <Picture
            picture={craft.picture && { ...craft.picture, alt: { vi: '', en: '' } }}
            sizes="5rem"
            className="h-20 w-16 shrink-0 rounded-card"
          />
          <div className="min-w-0">
            <Link
              to={`/${language}/crafts/${craft.slug}`}
              className="font-medium text-ink no-underline after:absolute after:inset-0 hover:text-press hover:underline"
            >
              {capitalised(craft.name[language])}
            </Link>
            <p className="text-sm text-quiet">{t.productCount(craft.productCount)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
