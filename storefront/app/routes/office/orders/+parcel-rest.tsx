import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeRestMessages } from '~/i18n/office-rest';
import { Held } from './+held';

/** The rest beside a deposit is not paid: until when it is to be, and what an officer can decide once that day is over. */
export function ParcelRest({ id, rest }: { id: string; rest: NonNullable<OfficeParcel['rest']> }) {
  const t = useMessages(officeRestMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { amount, dueBy, isOverdue } = rest;
  const until = dueBy && formatMoment(dueBy, language);
  const text = until ? (isOverdue ? t.overdue(until) : t.due(until)) : t.notAsked;
  return (
    <Held title={t.title(formatMoney(amount, language))} text={text}>
      {dueBy && (
        <KeyedForm className="mt-3 flex flex-col items-start gap-3">
          <input type="hidden" name="parcel" value={id} />
          <Button name="step" value="extend-rest" kind="second" disabled={isBusy}>
            {t.extend}
          </Button>
          {isOverdue && (
            <>
              <p className="text-sm">{t.callOffText}</p>
              <Button name="step" value="call-off-rest" kind="quiet" disabled={isBusy}>
                {t.callOff}
              </Button>
            </>
          )}
        </KeyedForm>
      )}
    </Held>
  );
}
