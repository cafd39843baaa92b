import { createContext, useContext } from 'react';
import { defaultLanguage, type Language } from './language.ts';

/** A sentence, or a function of what it speaks about that gives the sentence. */
type Sentence = string | ((...params: never[]) => string);

type Catalogue = Record<string, Record<Language, Sentence>>;

/** A catalogue as a screen sees it: each key in one language. */
export type Messages<C extends Catalogue> = { readonly [Key in keyof C]: C[Key][Language] };

/**
 * Declares the sentences of one area, both languages side by side. A missing language does not compile, nor does
 * the use of a missing key or of parameters that the two languages do not share.
 *
 * @example defineMessages({ pieces: { vi: (n: number) => `${n} món`, en: (n: number) => `${n} pieces` } })
 */
export function defineMessages<const C extends Catalogue>(catalogue: C): C {
  return catalogue;
}

const resolved = new WeakMap<Catalogue, Partial<Record<Language, object>>>();

/** A catalogue in one language; for code outside React (loaders, `meta`, pages without a tree). */
export function inLanguage<C extends Catalogue>(catalogue: C, language: Language): Messages<C> {
  const known = resolved.get(catalogue) ?? {};
  resolved.set(catalogue, known);
  known[language] ??= Object.fromEntries(
    Object.entries(catalogue).map(([key, both]) => [key, both[language]]),
  );
  return known[language] as Messages<C>;
}

/** The language of the page, set once at the root of a tree. */
export const LanguageContext = createContext<Language>(defaultLanguage);

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** @example const t = useMessages(shopMessages); t.addToCart */
export function useMessages<C extends Catalogue>(catalogue: C): Messages<C> {
  return inLanguage(catalogue, useLanguage());
}
