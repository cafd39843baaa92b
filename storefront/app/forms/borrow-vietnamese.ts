import { plainLines } from '@daulang/commerce/api/reading/plain-text';

/** Where no English was typed the Vietnamese words stand in both places. @returns whether they do */
export function borrowVietnamese(text: unknown): boolean {
  const both = text as { vi?: unknown; en?: unknown } | undefined;
  if (!both || plainLines(String(both.en ?? '')) !== '') return false;
  both.en = both.vi;
  return true;
}
