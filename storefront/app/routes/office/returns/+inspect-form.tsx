import type { OfficeReturn } from '@daulang/commerce/api/returns';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { KeyedForm } from '~/forms/keyed-form';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeReturnMessages, returnFindingMessages } from '~/i18n/returns';

const findings = ['unscratched', 'scratched', 'damaged'] as const;

/** How each piece was found. */
export function InspectForm({ it, attempt }: { it: OfficeReturn; attempt: Attempt | null }) {
  const t = useMessages(officeReturnMessages);
  const words = useMessages(returnFindingMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm noValidate className="mt-6 flex flex-col gap-6">
      <div>
        <h2 className="text-lg">{t.inspect}</h2>
        <p className="text-quiet">{t.inspectText}</p>
      </div>
      {it.pieces.map(({ number, title, isOpened }, nth) => (
        <fieldset key={number} className="flex flex-col gap-3 rounded-card border border-line p-4">
          <legend className="px-1 font-medium">
            {title[language]} ({number})
          </legend>
          <input type="hidden" name="number" value={number} />
          <Select {...fieldOf(attempt, `/pieces/${nth}/finding`)} label={t.finding} required>
            <option value="">{t.chooseFinding}</option>
            {findings
              .filter((finding) => !isOpened || finding !== 'unscratched')
              .map((finding) => (
                <option key={finding} value={finding}>
                  {words[finding]}
                </option>
              ))}
          </Select>
        </fieldset>
      ))}
      <Button name="step" value="inspect" disabled={isBusy} className="self-start">
        {t.saveFindings}
      </Button>
    </KeyedForm>
  );
}
