import type { ShippingRateCard } from '@daulang/commerce/api/shipping';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, FieldProblem, Select } from '~/components/field';
import type { WardOffer } from '~/components/ward-field/ward-offer';
import { Notice } from '~/components/notice';
import { type Attempt, errorAt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney, formatWeight } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { provinceGroupMessages } from '~/i18n/province-groups';
import { STEPS } from './+rate-form';

/** What came of the last try with a rate. */
export interface RateOutcome {
  destination: string;
  attempt: Attempt | null;
  /** What is to be said: that it is saved, or what a parcel would cost. */
  said: string | null;
  /** Wards to choose one of, for the place where pieces are fetched. */
  offer?: WardOffer | null;
}

type Provinces = readonly { code: string; name: string }[];
type Countries = readonly { code: string; name: string }[];

interface RateCardProps {
  rate: ShippingRateCard;
  /** To try it on. */
  provinces: Provinces;
  title: string;
  places: string[];
  countries: Countries;
  outcome: RateOutcome | null;
}

/** A rate as it holds, and the form that sets another. */
export function RateCard({ rate, title, places, provinces, countries, outcome }: RateCardProps) {
  const t = useMessages(officeShippingMessages);
  const language = useLanguage();
  const { steps, freeFrom, validFrom } = rate;
  return (
    <section aria-label={title} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{title}</h2>
      {places.length > 0 && <p className="text-quiet">{places.join(', ')}</p>}
      <ul className="my-2">
        {steps.length === 0 && <li>{t.notSent}</li>}
        {steps.map(({ fromGrams, amount }) => (
          <li key={fromGrams}>
            {t.stepFrom(formatWeight(fromGrams, language), formatMoney(amount, language))}
          </li>
        ))}
        {freeFrom && <li>{t.freeSaid(formatMoney(freeFrom, language))}</li>}
      </ul>
      <p className="text-sm text-quiet">
        {validFrom ? t.since(formatMoment(validFrom, language)) : t.byHouse}
      </p>
      <details className="mt-2" open={outcome !== null}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
        <RateForm rate={rate} provinces={provinces} countries={countries} outcome={outcome} />
      </details>
    </section>
  );
}

interface RateFormProps {
  /** What stands in the fields at first; null for a country to be chosen. */
  rate: ShippingRateCard | null;
  /** Of a rate within Vietnam, to try it on. */
  provinces?: Provinces;
  countries: Countries;
  outcome: RateOutcome | null;
}

export function RateForm({ rate, provinces = [], countries, outcome }: RateFormProps) {
  const t = useMessages(officeShippingMessages);
  const words = useMessages(provinceGroupMessages);
  const isBusy = useNavigation().state !== 'idle';
  const attempt = outcome?.attempt;
  const field = (name: string, now: string | undefined) => {
    const state = fieldOf(attempt, name);
    return { ...state, defaultValue: attempt ? state.defaultValue : (now ?? '') };
  };
  const isAbroad = rate !== null && rate.destination.length === 2;
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      {outcome?.said && (
        <Notice kind="done" role="status">
          <p>{outcome.said}</p>
        </Notice>
      )}
      <FormTrouble attempt={attempt} />
      {rate ? (
        <input type="hidden" name="/destination" value={rate.destination} />
      ) : (
        <Select {...fieldOf(attempt, '/destination')} label={t.country}>
          <option value="">{t.chooseCountry}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {STEPS.map((nth) => {
        const step = rate?.steps[nth];
        const grams = nth === 0 ? '0' : step?.fromGrams.toString();
        return (
          <div key={nth} className="grid gap-3 sm:grid-cols-2">
            <Field
              {...field(`/steps/${nth}/fromGrams`, grams)}
              label={t.fromGrams}
              {...(nth > 0 && { hint: t.fromGramsHint })}
              readOnly={nth === 0}
              inputMode="numeric"
            />
            <Field
              {...field(`/steps/${nth}/amount`, step?.amount.amount)}
              label={t.amount}
              inputMode="numeric"
              className="justify-end"
            />
          </div>
        );
      })}
      <FieldProblem text={groupError(attempt)} />
      <Field
        {...field('/freeFrom', rate?.freeFrom?.amount)}
        label={t.freeFrom}
        hint={t.freeFromHint}
        inputMode="numeric"
      />
      <fieldset className="grid gap-3 rounded-card border border-line p-3 sm:grid-cols-2">
        <legend className="px-1 font-medium">{t.trial}</legend>
        {rate && !isAbroad && (
          <Select {...fieldOf(attempt, '/province')} label={words.trialProvince} className="sm:col-span-2">
            <option value="">{words.anyOfGroup}</option>
            {provinces.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Field {...field('/weightGrams', '500')} label={t.weight} inputMode="numeric" />
        <Field {...field('/worth', '300000')} label={t.worth} inputMode="numeric" />
        <Button kind="second" name="intent" value="preview" disabled={isBusy} className="justify-self-start">
          {t.preview}
        </Button>
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="save" disabled={isBusy}>
          {t.save}
        </Button>
        {isAbroad && rate.steps.length > 0 && (
          <Button kind="quiet" name="intent" value="stop" disabled={isBusy}>
            {t.stop}
          </Button>
        )}
      </div>
    </KeyedForm>
  );
}

/** About the steps as a whole; one that is about a field of them stands there. */
const groupError = (attempt: Attempt | null | undefined) =>
  errorAt(
    attempt?.errors.filter(({ pointer }) => pointer === '/steps'),
    '/steps',
  );
