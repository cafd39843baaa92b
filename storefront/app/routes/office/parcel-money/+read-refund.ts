import { refundParcelRequest, type RefundParcelRequest } from '@daulang/commerce/api/refunds';
import { readBody, type ReadForm } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeRefundMessages } from '~/i18n/office-refunds';
import { typedAmounts } from '../+typed-amounts';

/** What the field of a line is called, or of the sending. */
export const refundField = (lineId: string | null): string => `/refund/${lineId ?? 'shipping'}`;

const PREFIX = refundField('');

/** What goes back of which line, as an officer typed it; fields left empty are nothing. */
export function readRefund(form: FormData, language: Language): ReadForm<RefundParcelRequest> {
  const t = inLanguage(officeRefundMessages, language);
  const { amounts, wrong } = typedAmounts(form, PREFIX, t.refundAmount);
  if (wrong.length > 0) return { body: null, errors: wrong };
  if (amounts.length === 0) return { body: null, errors: [{ pointer: '', detail: t.refundNothing }] };
  const shipping = amounts.find(({ of }) => of === 'shipping')?.amount ?? null;
  const lines = amounts.filter(({ of }) => of !== 'shipping').map(({ of: id, amount }) => ({ id, amount }));
  const body = { lines, shipping, reason: String(form.get('/reason') ?? '') };
  return readBody(body, refundParcelRequest, language, { '/reason': t.refundReason });
}
