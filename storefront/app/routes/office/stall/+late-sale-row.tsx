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

interface LateSaleRowProps {
  sale: OfficeStall['lateSales'][number];
  attempt: Attempt | null;
}

/** Both facts of a sale, and what an officer decides. */
export function LateSaleRow({ sale, attempt }: LateSaleRowProps) {
  const t = useMessages(officeStallMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, title, number, seller, phoneName, soldAt, price, because, isFree } = sale;
  return (
    <li className="rounded-card border border-closer bg-raised p-4">
      <h3 className="text-lg font-medium">
        {title[language]} {number}
      </h3>
      <p>{t.soldBy(seller ?? phoneName, formatMoment(soldAt, language), formatMoney(price, language))}</p>
      <p>{t[because]}</p>
      <p className="mb-2 font-medium">{isFree ? t.isFree : t.isElsewhere}</p>
      <KeyedForm noValidate className="flex flex-col gap-3">
        <FormTrouble attempt={attempt} />
        <input type="hidden" name="about" value={id} />
        <TextArea {...fieldOf(attempt, '/note')} label={t.note} rows={2} required />
        <div className="flex flex-wrap gap-3">
          {isFree && (
            <Button name="step" value="count" disabled={isBusy}>
              {t.count}
            </Button>
          )}
          <Button name="step" value="dismiss" kind="second" disabled={isBusy}>
            {t.dismiss}
          </Button>
        </div>
      </KeyedForm>
    </li>
  );
}
