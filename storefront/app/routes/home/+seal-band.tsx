import type { VillageCard } from '@daulang/commerce/api/villages';
import { VillageSeal } from '~/components/seal/village-seal';
import { useLanguage } from '~/i18n/messages';

/** The seals of all villages in a row, each a link: what the shop is about, at one look. */
export function SealBand({ villages }: { villages: VillageCard[] }) {
  const language = useLanguage();
  return (
    <ul className="seals mt-10 grid max-w-[26rem] grid-cols-7 gap-1.5 sm:max-w-none sm:grid-cols-10 sm:gap-2 lg:grid-cols-20">
      {villages.map((village) => (
        <li key={village.slug}>
          <a href={`/${language}/villages/${village.slug}`}>
            <VillageSeal craft={village.craft.slug} village={village.slug} label={village.name[language]} />
          </a>
        </li>
      ))}
    </ul>
  );
}
