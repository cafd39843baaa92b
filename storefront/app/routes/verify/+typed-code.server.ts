import { parseQr } from '@daulang/protocol/qr';
import { parseSerial } from '@daulang/protocol/serial';
import { plainLine } from '@daulang/commerce/api/reading/plain-text';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { publicOrigin } from '~/seo/public-origin.server';
import { mistakeInWords } from './+page/plain-pages';

/** Where a typed or scanned text leads: a path of ours, or a sentence that says why not. */
export type TypedCode = { path: string } | { error: string };

/** Reads a serial as typed, or the address of a label, whole or without its `https://`. */
export function readTypedCode(text: string, language: Language): TypedCode {
  const t = inLanguage(verifyMessages, language);
  const read = parseQr(text, [publicOrigin]);
  switch (read.kind) {
    case 'label':
      return { path: `/c/${read.serial}?l=${language}` };
    case 'wrong-serial':
      return { error: mistakeInWords(read.why, t) };
    case 'elsewhere':
      return { error: t.elsewhere(new URL(read.origin).host) };
    case 'not-a-label':
      return /^https?:/i.test(plainLine(text)) ? { error: t.notALabel } : readCode(text, language);
  }
}

function readCode(text: string, language: Language): TypedCode {
  const parsed = parseSerial(text);
  if (parsed.kind === 'serial') return { path: `/c/${parsed.serial}?l=${language}` };
  return { error: mistakeInWords(parsed, inLanguage(verifyMessages, language)) };
}
