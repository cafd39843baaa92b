import { readDong, readWholeNumber } from '@daulang/commerce/api/reading/number';
import { type AddVoucherRequest, addVoucherRequest } from '@daulang/commerce/api/vouchers';
import type { Complaint } from '~/forms/attempt';
import { formBody, typedIn } from '~/forms/form-body';
import { type ReadForm, readBody } from '~/forms/read-form';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeVoucherMessages } from '~/i18n/office-vouchers';

/** A new code as an officer fills it in: what the service would take, or what is wrong with it. */
export function readVoucher(form: FormData, language: Language): ReadForm<AddVoucherRequest> {
  const typed = typedIn(form);
  const { takes: _takes, ...sent } = formBody(form);
  const isPercent = typed['/takes/kind'] !== 'amount';
  const value = typed['/takes/value'] ?? '';
  const body = {
    ...sent,
    takes: isPercent
      ? { kind: 'percent', percent: readWholeNumber(value, ['%', 'phần trăm']) }
      : { kind: 'amount', amount: dongOf(value) },
    least: dongOf(given(typed['/least']) ?? '0'),
    from: given(typed['/from']),
    until: given(typed['/until']),
    uses: countOf(typed['/uses']),
    usesPerBuyer: countOf(typed['/usesPerBuyer']),
    productIds: sent['productIds'] ?? null,
  };
  const t = inLanguage(officeVoucherMessages, language);
  const read = readBody(body, addVoucherRequest, language, {
    '/takes/percent': t.wrongPercent,
    '/takes/amount': t.wrongDong,
    '/takes/amount/amount': t.wrongDong,
    '/least': t.wrongDong,
    '/from': t.wrongDay,
    '/until': t.wrongDay,
    '/uses': t.wrongUses,
    '/usesPerBuyer': t.wrongUses,
  });
  return read.errors ? { body: null, errors: read.errors.map(atField) } : read;
}

/** The page has one field for how much it takes, whichever of both that is. */
export const atField = (complaint: Complaint): Complaint => ({
  ...complaint,
  pointer: complaint.pointer.replace(/^\/takes\/(percent|amount)(\/.*)?$/, '/takes/value'),
});

const given = (text = '') => (text.trim() === '' ? null : text);

const countOf = (text: string | undefined) => {
  const typed = given(text);
  return typed === null ? null : readWholeNumber(typed, ['lượt']);
};

function dongOf(text: string) {
  const amount = readDong(text);
  return amount === undefined ? undefined : { amount: String(amount), currency: 'VND' };
}
