import type { ProductDetail } from '@daulang/commerce/api/catalog';
import { formatDimensions, formatWeight } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

/** Three short blocks: the story, what it is made of, how it is made; sizes with the material. */
export function StoryBlocks({ product }: { product: ProductDetail }) {
  const t = useMessages(shopMessages);
  const language = useLanguage();
  const { story, materials, technique, dimensionsMm, weightGrams } = product;
  return (
    <div className="mt-12 grid gap-8 border-t border-line pt-8 md:grid-cols-3">
      <section>
        <h2 className="text-lg">{t.story}</h2>
        <p className="mt-2">{story[language]}</p>
      </section>
      <section>
        <h2 className="text-lg">{t.materials}</h2>
        <p className="mt-2">{materials[language]}</p>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
          {dimensionsMm && <Fact name={t.dimensions} value={formatDimensions(dimensionsMm, language)} />}
          {weightGrams && <Fact name={t.weight} value={formatWeight(weightGrams, language)} />}
        </dl>
      </section>
      <section>
        <h2 className="text-lg">{t.technique}</h2>
        <p className="mt-2">{technique[language]}</p>
      </section>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-quiet">{name}</dt>
      <dd className="tabular-nums">{value}</dd>
    </>
  );
}
