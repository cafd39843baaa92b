import { STATEMENT_LIMIT } from '@daulang/commerce/api/body-limits';
import { type Attempt } from '~/forms/attempt';
import type { Language } from '~/i18n/language';
import { inLanguage } from '~/i18n/messages';
import { officeTransferMessages } from '~/i18n/office-transfers';

/** Whether the form brings a bank's statement. */
export const isBankStatement = (form: FormData): boolean => form.get('intent') === 'statement';

/** Why a file is no statement at first sight; what stands in it is for the service to judge. */
export function bankStatementTrouble(form: FormData, language: Language): Attempt | null {
  if (!isBankStatement(form)) return null;
  const t = inLanguage(officeTransferMessages, language);
  const file = form.get('/statement');
  if (!(file instanceof File) || file.size === 0) return complaint(t.chooseFile);
  return file.size > STATEMENT_LIMIT ? complaint(t.tooLarge) : null;
}

/** A file is not put back into its field, but that is where it is spoken of. */
const complaint = (detail: string): Attempt => ({
  typed: { '/statement': '' },
  errors: [{ pointer: '/statement', detail }],
  problem: null,
});
