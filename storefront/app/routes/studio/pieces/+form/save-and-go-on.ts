import { redirect, redirectDocument } from 'react-router';
import type { Language } from '~/i18n/language';
import { forgetPiece } from '../../+kept/kept-pieces';
import { linkToSignFromBrowser, savePiece } from './save-piece';

/** Saves the piece of a form, then goes to sign it where that was pressed, else to its page. */
export async function saveAndGoOn(form: FormData, language: Language) {
  const { saved, trouble } = await savePiece(form, language);
  if (!saved) return trouble;
  await forgetPiece(String(form.get('idempotencyKey'))).catch(() => undefined);
  const page = `/${language}/studio/pieces/${saved.id}`;
  if (form.get('intent') !== 'sign') return redirect(page);
  // Without a link (no key, or the service fell asleep) the piece's own page says what is missing.
  const link = await linkToSignFromBrowser(saved.id);
  return link.value ? redirectDocument(link.value.url) : redirect(page);
}
