import { openReturnRequest, type OpenReturnRequest } from '@daulang/commerce/api/returns';
import { typedIn } from '~/forms/form-body';
import { readBody, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { returnMessages } from '~/i18n/returns';

/** The box of a piece. Each has a name of its own, so that an attempt keeps all that were ticked. */
export const pieceField = (nth: number): string => `/pieces/${nth}`;

/** What it says when it is ticked: the piece's line and its number. */
export const pieceValue = ({ lineId, number }: { lineId: string; number: string }): string =>
  `${lineId} ${number}`;

/** What the form of one parcel asks to send back. */
export function readReturnForm(form: FormData, language: Language): ReadForm<OpenReturnRequest> {
  const t = inLanguage(returnMessages, language);
  const pieces = Object.entries(typedIn(form))
    .filter(([name]) => name.startsWith('/pieces/'))
    .map(([, value]) => {
      const [lineId = '', number = ''] = value.split(' ');
      return { lineId, number };
    });
  const body = {
    parcelId: form.get('parcel'),
    pieces,
    reason: form.get('/reason'),
    words: form.get('/words'),
    photographs: form.getAll('photograph'),
  };
  return readBody(body, openReturnRequest, language, {
    '/pieces': t.choosePieces,
    '/reason': t.reasonNeeded,
    '/words': t.wordsNeeded,
  });
}
