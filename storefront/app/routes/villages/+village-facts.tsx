import type { VillagePage } from '@daulang/commerce/api/villages';
import type { ReactNode } from 'react';
import { useLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';

/** What is known of a village, what is in doubt, and where it was read. */
export function VillageFacts({ village }: { village: VillagePage }) {
  const t = useMessages(villageMessages);
  const language = useLanguage();
  return (
    <div className="mt-12 grid gap-10 border-t border-line pt-8 md:grid-cols-[1.4fr_1fr]">
      <div className="max-w-prose">
        <Block title={t.factsTitle}>
          <ul className="list-disc space-y-2 pl-5">
            {village.facts.map((fact) => (
              <li key={fact.en}>{fact[language]}</li>
            ))}
          </ul>
        </Block>
        {village.doubts.length > 0 && (
          <Block title={t.doubtsTitle}>
            <p className="text-quiet">{t.doubtsLead}</p>
            <ul className="mt-2 list-disc space-y-2 pl-5 text-quiet">
              {village.doubts.map((doubt) => (
                <li key={doubt.en}>{doubt[language]}</li>
              ))}
            </ul>
          </Block>
        )}
      </div>
      <div>
        {village.recognitions.length > 0 && (
          <Block title={t.recognitionsTitle}>
            <ul className="space-y-2">
              {village.recognitions.map(({ year, title }) => (
                <li key={title.en}>
                  {year && <span className="mr-2 font-medium tabular-nums">{year}</span>}
                  {title[language]}
                </li>
              ))}
            </ul>
          </Block>
        )}
        <Block title={t.sourcesTitle}>
          <ul className="space-y-2 text-sm wrap-anywhere">
            {village.sources.map((source) => (
              <li key={source.key}>
                {source.url ? <a href={source.url}>{source.citation}</a> : source.citation}
              </li>
            ))}
          </ul>
        </Block>
      </div>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl">{title}</h2>
      {children}
    </section>
  );
}
