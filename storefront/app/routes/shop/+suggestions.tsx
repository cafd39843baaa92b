import type { Suggestion } from '@daulang/commerce/api/catalog';
import type { Language } from '~/i18n/language';
import { useLanguage, useMessages } from '~/i18n/messages';
import { shopMessages } from '~/i18n/shop';

interface SuggestionsProps {
  suggestions: Suggestion[];
  /** What was sought. */
  q: string;
  isFound: boolean;
}

/** Below the search field: the crafts, villages and makers that are called like what was sought, as links. */
export function Suggestions({ suggestions, q, isFound }: SuggestionsProps) {
  const t = useMessages(shopMessages);
  const language = useLanguage();
  const kinds = {
    craft: t.craft,
    village: t.suggestedVillage,
    maker: t.suggestedMaker,
    product: t.suggestedProduct,
  };
  // Where products are found they are below already; and no link leads to where the reader is.
  const offered = suggestions.filter(
    ({ kind, text }) =>
      (kind === 'craft' || kind === 'village' || text[language] !== q) && (!isFound || kind !== 'product'),
  );
  if (offered.length === 0) return null;
  return (
    <nav aria-label={t.suggested} className="mt-4">
      <p className="text-quiet">{isFound ? t.seeToo : t.meant}</p>
      <ul className="mt-1 flex flex-wrap gap-2">
        {offered.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.slug ?? suggestion.text.vi}`}>
            <a
              href={addressOf(suggestion, language)}
              className="inline-flex min-h-11 items-center rounded-card border border-line bg-raised px-3 no-underline hover:underline"
            >
              <span className="mr-1.5 text-quiet">{kinds[suggestion.kind]}</span>
              {suggestion.text[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Crafts and villages have pages of their own; others are sought. */
function addressOf({ kind, slug, text }: Suggestion, language: Language): string {
  if (kind === 'craft' && slug) return `/${language}/crafts/${slug}`;
  if (kind === 'village' && slug) return `/${language}/villages/${slug}`;
  return `/${language}/shop?${new URLSearchParams({ q: text[language] })}`;
}
