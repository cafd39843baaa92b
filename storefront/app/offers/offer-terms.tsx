import type { Offer } from '@daulang/commerce/api/offers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatNumber } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { DepositField } from './deposit-field';

/** How many a week, in how many days, at what price, and how much of it is paid first. */
export function OfferTermsForm({ offer, attempt }: { offer: Offer; attempt: Attempt | null }) {
  const t = useMessages(offerMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const last = offer.terms ?? offer.said.find(({ terms }) => terms !== null)?.terms;
  const field = (name: '/capacityPerWeek' | '/leadTimeDays' | '/price', now: string | number | undefined) => {
    const state = fieldOf(attempt, name);
    return { ...state, defaultValue: attempt ? state.defaultValue : String(now ?? '') };
  };
  return (
    <KeyedForm noValidate preventScrollReset className="flex flex-col gap-4">
      <FormTrouble attempt={attempt} />
      <Field
        {...field('/capacityPerWeek', last?.capacityPerWeek)}
        label={t.capacity}
        hint={t.capacityHint}
        inputMode="numeric"
        required
      />
      <Field
        {...field('/leadTimeDays', last?.leadTimeDays)}
        label={t.days}
        hint={t.daysHint}
        inputMode="numeric"
        required
      />
      <Field
        {...field('/price', formatNumber(Number(offer.price.amount), language))}
        label={t.price}
        inputMode="numeric"
        required
      />
      <DepositField attempt={attempt} now={last?.depositPercent} />
      <Button
        name="intent"
        value="terms"
        disabled={isBusy}
        className="min-h-14 w-full text-lg sm:w-auto sm:self-start"
      >
        {offer.state === 'open' ? t.save : t.open}
      </Button>
    </KeyedForm>
  );
}
