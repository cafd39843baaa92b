import type { VillageCard } from '@daulang/commerce/api/villages';
import { VillageSeal } from '~/components/seal/village-seal';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';

/** The map in words: number, seal, name. Links load their page whole, as those pages carry no script. */
export function VillageKey({ villages }: { villages: { number: number; village: VillageCard }[] }) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  return (
    <ol className="mt-6 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {villages.map(({ number, village }) => (
        <li key={village.slug} className="border-b border-line">
          <a
            href={`/${language}/villages/${village.slug}`}
            className="group flex min-h-16 items-center gap-3 py-2 text-ink no-underline"
          >
            <span className="w-6 text-right text-sm text-quiet tabular-nums">{number}</span>
            <VillageSeal craft={village.craft.slug} village={village.slug} className="size-11 shrink-0" />
            <span className="min-w-0">
              <span className="block font-medium group-hover:text-press group-hover:underline">
                {village.name[language]}
              </span>
              <span className="block text-sm text-quiet">
                {village.productCount > 0 ? t.productCount(village.productCount) : t.noProducts}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}
