import type { OfficeDeliveryDays } from '@daulang/commerce/api/delivery-days';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, FieldProblem } from '~/components/field';
import { Notice } from '~/components/notice';
import { errorAt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { weekdayMessages, wishedDayMessages } from '~/i18n/wished-day';
import { DELIVERY_DAYS } from './+delivery-days-form';
import type { RateOutcome } from './+rate-card';

interface DeliveryDaysCardProps {
  days: OfficeDeliveryDays | null;
  outcome: RateOutcome | null;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** On which days buyers may wish to receive what is sent, and the form that says so. */
export function DeliveryDaysCard({ days, outcome }: DeliveryDaysCardProps) {
  const t = useMessages(wishedDayMessages);
  const names = useMessages(weekdayMessages);
  const words = useMessages(officeShippingMessages);
  const language = useLanguage();
  const chosen = WEEKDAYS.filter((day) => days?.weekdays.includes(day)).map((day) => names[day]);
  return (
    <section aria-label={t.title} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{t.title}</h2>
      <p className="mb-2">{days ? t.offered(chosen.join(', ')) : t.notOffered}</p>
      {days && (
        <>
          <p className="text-sm text-quiet">{t.ahead(days.daysAhead)}</p>
          <p className="text-sm text-quiet">{words.since(formatMoment(days.validFrom, language))}</p>
        </>
      )}
      <details className="mt-2" open={outcome !== null}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
        <DeliveryDaysForm days={days} outcome={outcome} />
      </details>
    </section>
  );
}

function DeliveryDaysForm({ days, outcome }: DeliveryDaysCardProps) {
  const t = useMessages(wishedDayMessages);
  const names = useMessages(weekdayMessages);
  const isBusy = useNavigation().state !== 'idle';
  const attempt = outcome?.attempt;
  const ahead = fieldOf(attempt, '/days/daysAhead');
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      {outcome?.said && (
        <Notice kind="done" role="status">
          <p>{outcome.said}</p>
        </Notice>
      )}
      <FormTrouble attempt={attempt} />
      <fieldset className="rounded-card border border-line p-3">
        <legend className="px-1 font-medium">{t.weekdays}</legend>
        <div className="flex flex-wrap gap-x-6">
          {WEEKDAYS.map((day) => (
            <label key={day} className="flex min-h-11 cursor-pointer items-center gap-2">
              <input
                type="checkbox"
                name="/days/weekdays/-"
                value={day}
                defaultChecked={days?.weekdays.includes(day)}
                className="size-5 shrink-0 accent-press"
              />
              {names[day]}
            </label>
          ))}
        </div>
        <FieldProblem text={errorAt(attempt?.errors, '/days/weekdays')} />
      </fieldset>
      <Field
        {...ahead}
        defaultValue={attempt ? ahead.defaultValue : (days?.daysAhead.toString() ?? '3')}
        label={t.daysAhead}
        hint={t.daysAheadHint}
        inputMode="numeric"
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value={DELIVERY_DAYS} disabled={isBusy}>
          {t.save}
        </Button>
        {days && (
          <Button kind="quiet" name="intent" value="no-delivery-days" disabled={isBusy}>
            {t.stop}
          </Button>
        )}
      </div>
    </KeyedForm>
  );
}
