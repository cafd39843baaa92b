import type { Language } from '../../../api/problems.js';

/**
 * The reader's language by `Accept-Language` (RFC 9110): whichever of ours has the higher weight, Vietnamese
 * when neither is named or both weigh the same.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = { vi: 0, en: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const primary = tag.split('-')[0];
    if (primary !== 'vi' && primary !== 'en') continue;
    const weight = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    );
    if (weight > weights[primary]) weights[primary] = weight;
  }
  return weights.en > weights.vi ? 'en' : 'vi';
}
