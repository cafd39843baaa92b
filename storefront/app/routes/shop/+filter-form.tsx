import type { ProductPage } from '@daulang/commerce/api/catalog';
import { SlidersHorizontal } from 'lucide-react';
import { Form, Link } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { capitalised } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

const filterNames = ['craft', 'village', 'minPrice', 'maxPrice', 'ready'];

/** Facets, price and order as one GET form: folded on a phone, a column on a desk. */
export function FilterForm({ facets, search }: { facets: ProductPage['facets']; search: URLSearchParams }) {
  const t = useMessages(shopMessages);
  const language = useLanguage();
  const isFiltered = filterNames.some((name) => search.get(name));
  return (
    <details
      open={isFiltered}
      className="filters mb-6 rounded-card border border-line bg-raised lg:border-0 lg:bg-transparent"
    >
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-4 font-medium lg:hidden">
        <SlidersHorizontal aria-hidden size={20} strokeWidth={1.5} />
        {t.filters}
      </summary>
      {/* A new search begins with fresh fields: the key puts them to what the address says. */}
      <Form key={search.toString()} className="flex flex-col gap-4 p-4 pt-1 lg:p-0">
        {search.get('q') && <input type="hidden" name="q" value={search.get('q')!} />}
        <FacetSelect
          name="craft"
          label={t.craft}
          any={t.anyCraft}
          facet={facets.crafts}
          chosen={search.get('craft')}
        />
        <FacetSelect
          name="village"
          label={t.village}
          any={t.anyVillage}
          facet={facets.villages}
          chosen={search.get('village')}
        />
        <div className="grid grid-cols-2 gap-3">
          <PriceField name="minPrice" label={t.minPrice} search={search} />
          <PriceField name="maxPrice" label={t.maxPrice} search={search} />
        </div>
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="ready"
            value="true"
            defaultChecked={search.get('ready') === 'true'}
            className="size-5 accent-press"
          />
          {t.readyOnly(facets.ready)}
        </label>
        <SortSelect chosen={search.get('sort')} hasQuery={Boolean(search.get('q'))} />
        <div className="flex gap-3">
          <Button kind="second" className="flex-1">
            {t.apply}
          </Button>
          {isFiltered && (
            <Link to={`/${language}/shop`} className="inline-flex min-h-11 items-center px-2">
              {t.clear}
            </Link>
          )}
        </div>
      </Form>
    </details>
  );
}

interface FacetProps {
  name: string;
  label: string;
  any: string;
  facet: ProductPage['facets']['crafts'];
  chosen: string | null;
}

function FacetSelect({ name, label, any, facet, chosen }: FacetProps) {
  const language = useLanguage();
  const inOrder = facet.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));
  return (
    <Select name={name} label={label} defaultValue={chosen ?? ''}>
      <option value="">{any}</option>
      {inOrder.map((value) => (
        <option key={value.slug} value={value.slug}>
          {capitalised(value.name[language])} ({value.count})
        </option>
      ))}
    </Select>
  );
}

function PriceField({ name, label, search }: { name: string; label: string; search: URLSearchParams }) {
  return (
    <Field
      name={name}
      label={label}
      inputMode="numeric"
      maxLength={20}
      defaultValue={search.get(name) ?? ''}
    />
  );
}

function SortSelect({ chosen, hasQuery }: { chosen: string | null; hasQuery: boolean }) {
  const t = useMessages(shopMessages);
  return (
    <Select name="sort" label={t.sort} defaultValue={chosen ?? (hasQuery ? 'relevance' : 'newest')}>
      {hasQuery && <option value="relevance">{t.sortRelevance}</option>}
      <option value="newest">{t.sortNewest}</option>
      <option value="price-up">{t.sortPriceUp}</option>
      <option value="price-down">{t.sortPriceDown}</option>
    </Select>
  );
}
