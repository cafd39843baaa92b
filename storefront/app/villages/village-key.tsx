import type { VillageCard } from '@daulang/commerce/api/villages';
import { VillageSeal } from '~/components/seal/village-seal';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';

/** The map in words: number, seal, name. Links load their page whole, as those pages carry no script. */
export function VillageKey({ villages }: { villages: { number: number; village: VillageCard }[] }) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  return (
    <ol className="village-key mt-6 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {villages.map(({ number, village }) => (
        <li key={village.slug}>
          <a href={`/${language}/villages/${village.slug}`}>
            <span>{number}</span>
            <VillageSeal craft={village.craft.slug} village={village.slug} />
            <span>
              <span>{village.name[language]}</span>
              <span>{village.productCount > 0 ? t.productCount(village.productCount) : t.noProducts}</span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
