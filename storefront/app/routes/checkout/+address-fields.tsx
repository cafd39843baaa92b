import type { Province, WardChoice } from '@daulang/commerce/api/places';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { cartMessages } from '~/i18n/cart';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offeredFor, type WardOffer } from './+ward-offer';

/** A word is typed quicker than this; between two nobody is asked. */
const TYPED_WITHIN_MS = 250;

interface AddressFieldsProps {
  provinces: Province[];
  onProvince: (code: string) => void;
  attempt: Attempt | null;
  /** What our server offers to choose from: all that is offered where there are no scripts. */
  offer: WardOffer | null;
  /** The buyer came to choose, so that the keyboard is led there. */
  isOnlyAsked: boolean;
}

/** Where an order goes: the province is chosen, the ward is typed or chosen. */
export function AddressFields({ provinces, onProvince, attempt, offer, isOnlyAsked }: AddressFieldsProps) {
  const t = useMessages(cartMessages);
  const wiring = (pointer: string) => ({ ...fieldOf(attempt, pointer), required: true });
  const [province, setProvince] = useState(attempt?.typed['/address/province'] ?? '');
  const [ward, setWard] = useState(attempt?.typed['/address/ward'] ?? '');
  const offered = useOffer({ province, ward }, offer);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was filled in before scripts were there.
    const reading = setTimeout(() => {
      const chosen = fields.current?.querySelector('select');
      if (chosen?.value) chosen.dispatchEvent(new Event('change', { bubbles: true }));
      setWard(fields.current?.querySelector<HTMLInputElement>('[name="/address/ward"]')?.value ?? '');
    });
    return () => clearTimeout(reading);
  }, []);
  return (
    <div ref={fields} className="flex flex-col gap-4">
      <Select
        {...wiring('/address/province')}
        label={t.province}
        autoComplete="address-level1"
        onChange={({ currentTarget }) => {
          setProvince(currentTarget.value);
          onProvince(currentTarget.value);
        }}
      >
        <option value="">{t.chooseProvince}</option>
        {provinces.map(({ code, name, former }) => (
          <option key={code} value={code}>
            {former.length > 0 ? t.withFormer(name, former.map(withoutKind).join(', ')) : name}
          </option>
        ))}
      </Select>
      <div className="flex flex-col gap-3">
        <Field
          {...wiring('/address/ward')}
          label={t.ward}
          hint={t.wardHint}
          autoComplete="address-level3"
          onChange={({ currentTarget }) => setWard(currentTarget.value)}
        />
        <Button kind="second" name="intent" value="wards" className="self-start">
          {t.showWards}
        </Button>
        {offered && (
          <WardChoices key={offered.for} offer={offered} isLedTo={isOnlyAsked && offered === offer} />
        )}
      </div>
      <Field {...wiring('/address/street')} label={t.street} autoComplete="street-address" />
    </div>
  );
}

/** What there is to choose from for what stands in the fields now; asked while it is typed where there are scripts. */
function useOffer(typed: { province: string; ward: string }, given: WardOffer | null): WardOffer | null {
  const language = useLanguage();
  const { load, data } = useFetcher<WardOffer>();
  const now = offeredFor(typed);
  const isAnswered = given?.for === now || data?.for === now;
  const { province, ward } = typed;
  useEffect(() => {
    if (isAnswered || province === '' || ward.trim() === '') return;
    const query = new URLSearchParams({ province, q: ward });
    const timer = setTimeout(() => void load(`/${language}/checkout/wards?${query}`), TYPED_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [isAnswered, province, ward, language, load]);
  return [given, data].find((offer) => offer?.for === now) ?? null;
}

function WardChoices({ offer, isLedTo }: { offer: WardOffer; isLedTo: boolean }) {
  const t = useMessages(cartMessages);
  if (offer.wards.length === 0) return <p role="status">{t.noSuchWard}</p>;
  const only = offer.wards.length === 1;
  return (
    <fieldset className="rounded-card border border-line p-3">
      <legend className="px-1 font-medium">{only ? t.confirmWard : t.chooseWard}</legend>
      <input type="hidden" name="wardsFor" value={offer.for} />
      <div className="max-h-72 overflow-y-auto p-1">
        {offer.wards.map((ward, nth) => (
          <label
            key={`${ward.code} ${ward.former?.name} ${ward.former?.district}`}
            className="flex min-h-11 items-start gap-3 py-2"
          >
            <input
              type="radio"
              name="wardCode"
              value={ward.code}
              autoFocus={isLedTo && nth === 0}
              className="mt-1 size-5 shrink-0"
            />
            <span>
              {ward.name}
              <Former ward={ward} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Former({ ward: { former } }: { ward: WardChoice }) {
  const t = useMessages(cartMessages);
  if (!former) return null;
  return <span className="block text-sm text-quiet">{t.formerWard(former.name, former.district)}</span>;
}

/** @example withoutKind('Tỉnh Quảng Nam') // 'Quảng Nam' */
const withoutKind = (province: string) => province.replace(/^Tỉnh /, '');
