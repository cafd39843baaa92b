import type { ReactNode } from 'react';
import type { VillagePage } from '@daulang/commerce/api/villages';
import { VillageSeal } from '~/components/seal/village-seal';
import { capitalised } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';

/** The seal, large, and what is to be known at one look. */
export function VillageHead({ village }: { village: VillagePage }) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  const name = village.name[language];
  return (
    <header className="mt-2 flex flex-col gap-6 sm:flex-row sm:items-center">
      <VillageSeal
        craft={village.craft.slug}
        village={village.slug}
        label={t.sealOf(name)}
        className="size-36 shrink-0"
      />
      <div>
        <h1 className="text-[clamp(1.625rem,1.3rem+1.6vw,2.25rem)]">{name}</h1>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1">
          <Fact name={t.craft}>
            <a href={`/${language}/crafts/${village.craft.slug}`}>
              {capitalised(village.craft.name[language])}
            </a>
          </Fact>
          {village.ward && <Fact name={t.ward}>{village.ward[language]}</Fact>}
          {village.season && <Fact name={t.season}>{village.season[language]}</Fact>}
        </dl>
      </div>
    </header>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
