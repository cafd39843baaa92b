import type { OfficeStall } from '@daulang/commerce/api/stall';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeStallMessages } from '~/i18n/stall';

interface ClosingRowProps {
  closing: OfficeStall['closings'][number];
  attempt: Attempt | null;
}

/** What a seller counted, until the cooperative has it. */
export function ClosingRow({ closing, attempt }: ClosingRowProps) {
  const t = useMessages(officeStallMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, phoneName, seller, at, expected, counted, reason, unsent, handedInAt } = closing;
  return (
    <li className="rounded-card border border-line bg-raised p-4">
      <h3 className="font-medium">
        {seller ?? phoneName} · {formatMoment(at, language)}
      </h3>
      <p>{t.countedOf(formatMoney(counted, language), formatMoney(expected, language))}</p>
      {reason && <p className="text-quiet">{reason}</p>}
      {unsent > 0 && <p>{t.unsentThen(unsent)}</p>}
      {handedInAt ? (
        <p className="text-quiet">{t.handedIn(formatMoment(handedInAt, language))}</p>
      ) : (
        <KeyedForm className="mt-2">
          <FormTrouble attempt={attempt} />
          <input type="hidden" name="about" value={id} />
          <Button name="step" value="take-in" kind="second" disabled={isBusy}>
            {t.takeIn}
          </Button>
        </KeyedForm>
      )}
    </li>
  );
}
