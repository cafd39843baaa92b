import type { OfficePickUp } from '@daulang/commerce/api/pick-up';
import { useState } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { Notice } from '~/components/notice';
import { PickUpPlaceWords } from '~/components/pick-up-place';
import { WardField } from '~/components/ward-field/ward-field';
import { fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeShippingMessages } from '~/i18n/office-shipping';
import { placeMessages } from '~/i18n/places';
import { pickUpMessages } from '~/i18n/pick-up';
import type { RateOutcome } from './+rate-card';

interface PickUpCardProps {
  pickUp: OfficePickUp | null;
  provinces: readonly { code: string; name: string }[];
  outcome: RateOutcome | null;
}

/** Where buyers fetch their pieces, and the form that says so. */
export function PickUpCard({ pickUp, provinces, outcome }: PickUpCardProps) {
  const t = useMessages(pickUpMessages);
  const words = useMessages(officeShippingMessages);
  const language = useLanguage();
  return (
    <section aria-label={t.title} className="rounded-card border border-line bg-raised p-4">
      <h2 className="text-lg">{t.title}</h2>
      <p className="mb-2">{pickUp ? t.offered : t.notOffered}</p>
      {pickUp && (
        <>
          <PickUpPlaceWords place={pickUp} />
          <p className="text-sm text-quiet">{t.daysSaid(pickUp.daysToFetch)}</p>
          <p className="text-sm text-quiet">{words.since(formatMoment(pickUp.validFrom, language))}</p>
        </>
      )}
      <details className="mt-2" open={outcome !== null}>
        <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
        <PickUpForm pickUp={pickUp} provinces={provinces} outcome={outcome} />
      </details>
    </section>
  );
}

function PickUpForm({ pickUp, provinces, outcome }: PickUpCardProps) {
  const t = useMessages(pickUpMessages);
  const words = useMessages(placeMessages);
  const isBusy = useNavigation().state !== 'idle';
  const attempt = outcome?.attempt;
  const field = (name: string, now: string | undefined) => {
    const state = fieldOf(attempt, name);
    return { ...state, defaultValue: attempt ? state.defaultValue : (now ?? '') };
  };
  const provinceField = field('/place/province', pickUp?.provinceCode);
  const [province, setProvince] = useState(provinceField.defaultValue);
  const offer = outcome?.offer ?? null;
  return (
    <KeyedForm noValidate className="mt-2 flex flex-col gap-4">
      {/* What Enter presses: the first button, which would else be the one that shows wards. */}
      <button hidden name="intent" value="pick-up" />
      {outcome?.said && (
        <Notice kind="done" role="status">
          <p>{outcome.said}</p>
        </Notice>
      )}
      <FormTrouble attempt={attempt} />
      <Select
        {...provinceField}
        label={t.province}
        onChange={({ currentTarget }) => setProvince(currentTarget.value)}
      >
        <option value="">{words.chooseProvince}</option>
        {provinces.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
      <WardField
        {...field('/place/ward', pickUp?.ward)}
        label={t.ward}
        autoComplete="off"
        {...{ province, offer }}
        isOnlyAsked={offer !== null && attempt?.problem === null}
      />
      <Field {...field('/place/street', pickUp?.street)} label={t.street} autoComplete="off" />
      <Field
        {...field('/place/open/vi', pickUp?.open.vi)}
        label={t.openVi}
        hint={t.openViHint}
        autoComplete="off"
      />
      <Field
        {...field('/place/open/en', pickUp?.open.en)}
        label={t.openEn}
        hint={t.openEnHint}
        autoComplete="off"
        lang="en"
      />
      <Field
        {...field('/place/daysToFetch', pickUp?.daysToFetch.toString() ?? '14')}
        label={t.days}
        hint={t.daysHint}
        inputMode="numeric"
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="pick-up" disabled={isBusy}>
          {t.save}
        </Button>
        {pickUp && (
          <Button kind="quiet" name="intent" value="no-pick-up" disabled={isBusy}>
            {t.stop}
          </Button>
        )}
      </div>
    </KeyedForm>
  );
}
