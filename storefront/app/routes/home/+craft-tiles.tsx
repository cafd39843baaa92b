import type { HomePage } from '@daulang/commerce/api/catalog';
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
        <li key={craft.slug} className="craft">
          <Picture
            picture={craft.picture && { ...craft.picture, alt: { vi: '', en: '' } }}
            sizes="5rem"
            widest={320}
          />
          <div>
            <a href={`/${language}/crafts/${craft.slug}`}>{capitalised(craft.name[language])}</a>
            <p>{t.productCount(craft.productCount)}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
