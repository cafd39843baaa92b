import type { OfficeStall } from '@daulang/commerce/api/stall';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { TextArea } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeStallMessages } from '~/i18n/stall';

interface PhoneRowProps {
  phone: OfficeStall['phones'][number];
  attempt: Attempt | null;
}

/** A phone with what it has along, and the way to call that back. */
export function PhoneRow({ phone, attempt }: PhoneRowProps) {
  const t = useMessages(officeStallMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, name, seller, heardAt, calledBackAt, pieces, sold, cash } = phone;
  return (
    <li className="rounded-card border border-line bg-raised p-4">
      <h3 className="text-lg font-medium">{name}</h3>
      {seller && <p>{t.seller(seller)}</p>}
      <p>{t.hasAlong(pieces)}</p>
      <p>{t.hasSold(sold, formatMoney(cash, language))}</p>
      <p className="text-quiet">{t.heard(formatMoment(heardAt, language))}</p>
      {calledBackAt ? (
        <p className="font-medium">{t.calledBack(formatMoment(calledBackAt, language))}</p>
      ) : (
        <details open={attempt !== null}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.callBack}</summary>
          <p className="mb-2 text-quiet">{t.callBackText}</p>
          <KeyedForm noValidate className="flex flex-col gap-3">
            <FormTrouble attempt={attempt} />
            <input type="hidden" name="about" value={id} />
            <TextArea {...fieldOf(attempt, '/reason')} label={t.reason} rows={2} required />
            <Button name="step" value="call-back" kind="second" disabled={isBusy} className="self-start">
              {t.callBack}
            </Button>
          </KeyedForm>
        </details>
      )}
    </li>
  );
}
