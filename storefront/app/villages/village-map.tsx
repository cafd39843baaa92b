import type { VillageCard } from '@daulang/commerce/api/villages';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';
import { type Located, MapPanel } from './map-panel';
import { isInside, type MapWindow } from './map-projection';
import { VillageKey } from './village-key';

const city: MapWindow = { north: 16.532, south: 16.418, west: 107.538, east: 107.686 };
const region: MapWindow = { north: 16.72, south: 16.06, west: 107.22, east: 107.79 };

/** The villages where they are: the city enlarged, the region around it, and a key that can be read without either. */
export function VillageMap({ villages }: { villages: VillageCard[] }) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  const numbered = inOrder(villages, language);
  const located = numbered.filter((it): it is Located => it.village.lat !== null && it.village.lon !== null);
  const inCity = located.filter(({ village }) => isInside(city, village.lat, village.lon));
  const outside = located.filter((it) => !inCity.includes(it));
  return (
    <div>
      <div className="grid gap-4 md:grid-cols-[1.55fr_1fr] md:items-start">
        <MapPanel title={t.mapCity} window={city} villages={inCity} radius={11} river={[16.522, 107.597]} />
        <MapPanel
          title={t.mapRegion}
          window={region}
          villages={outside}
          radius={14}
          river={[16.31, 107.61]}
          inset={city}
        />
      </div>
      <p className="mt-2 text-sm text-quiet">{t.mapNote}</p>
      <VillageKey villages={numbered} />
    </div>
  );
}

/** Numbered from north to south, as one reads the map; those without a place come last. */
function inOrder(villages: VillageCard[], language: 'vi' | 'en') {
  const sorted = villages.toSorted(
    (a, b) => (b.lat ?? 0) - (a.lat ?? 0) || a.name[language].localeCompare(b.name[language], language),
  );
  return sorted.map((village, index) => ({ number: index + 1, village }));
}
