import type { ExchangeRateList } from '@daulang/commerce/api/foreign-prices';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney, formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeExchangeRateMessages } from '~/i18n/office-exchange-rates';
import { STOP } from './+read-exchange-rate';

/** What came of the last try with one currency. */
export interface ExchangeRateOutcome {
  currency: string;
  attempt: Attempt | null;
  said: string | null;
}

interface ExchangeRateCardProps {
  rate: ExchangeRateList['rates'][number];
  outcome: ExchangeRateOutcome | null;
}

/** For how many đồng one currency is taken now, and the form that changes it. */
export function ExchangeRateCard({ rate: { currency, dong, since }, outcome }: ExchangeRateCardProps) {
  const t = useMessages(officeExchangeRateMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const attempt = outcome?.attempt ?? null;
  const field = fieldOf(attempt, '/dong');
  const one = formatMoney({ amount: '100', currency }, language).replace(/[.,]00/, '');
  return (
    <section aria-label={t[currency]} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{t[currency]}</h2>
      {dong === null ? (
        <p className="text-quiet">{t.notTaken}</p>
      ) : (
        <p className="font-medium">
          {t.rateNow(one, formatMoney({ amount: String(dong), currency: 'VND' }, language))}
        </p>
      )}
      {dong !== null && since && (
        <p className="text-sm text-quiet">{t.since(formatMoment(since, language))}</p>
      )}
      <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
        {outcome?.said && (
          <Notice kind="done" role="status">
            <p>{outcome.said}</p>
          </Notice>
        )}
        <FormTrouble attempt={attempt} />
        <input type="hidden" name="/currency" value={currency} />
        <Field
          {...field}
          defaultValue={attempt ? field.defaultValue : dong === null ? '' : formatNumber(dong, language)}
          label={t.dong(one)}
          hint={t.dongHint}
          inputMode="numeric"
          autoComplete="off"
        />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="save" disabled={isBusy}>
            {t.save}
          </Button>
          {dong !== null && (
            <Button kind="quiet" name="intent" value={STOP} disabled={isBusy}>
              {t.stop}
            </Button>
          )}
        </div>
      </KeyedForm>
    </section>
  );
}
