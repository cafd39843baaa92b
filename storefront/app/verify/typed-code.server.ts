import { parseQr } from '@daulang/protocol/qr';
import { parseSerial } from '@daulang/protocol/serial';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import { publicOrigin } from '~/seo/public-origin.server';
import { mistakeInWords } from './plain-pages';

/** Where a typed or scanned text leads: a path of ours, or a sentence that says why not. */
export type TypedCode = { path: string } | { error: string };

/** Reads a serial as typed, or the whole address that a scanner saw on a label. */
export function readTypedCode(text: string, language: Language): TypedCode {
  const t = inLanguage(verifyMessages, language);
  if (/^https?:/i.test(text.trim())) return readAddress(text, language);
  const parsed = parseSerial(text);
  if (parsed.kind === 'serial') return { path: `/c/${parsed.serial}?l=${language}` };
  return { error: mistakeInWords(parsed, t) };
}

function readAddress(text: string, language: Language): TypedCode {
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
      return { error: t.notALabel };
  }
}
