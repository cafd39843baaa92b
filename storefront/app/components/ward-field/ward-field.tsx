import type { WardChoice } from '@daulang/commerce/api/places';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { useLanguage, useMessages } from '~/i18n/messages';
import { placeMessages } from '~/i18n/places';
import { offeredFor, type WardOffer } from './ward-offer';

/** A word is typed quicker than this; between two nobody is asked. */
const TYPED_WITHIN_MS = 250;

/** What a form's button says that asks for wards to choose from, where there are no scripts. */
export const WARDS = 'wards';

interface WardFieldProps extends ComponentProps<typeof Field> {
  /** The code of the province that is chosen; empty while none is. */
  province: string;
  /** What our server offers to choose from: all that is offered where there are no scripts. */
  offer: WardOffer | null;
  /** Somebody came to choose, so that the keyboard is led there. */
  isOnlyAsked: boolean;
}

/** The ward of an address, by any part of its name, with or without its marks; then it is chosen from those there are. */
export function WardField({ province, offer, isOnlyAsked, ...field }: WardFieldProps) {
  const t = useMessages(placeMessages);
  const [ward, setWard] = useState(String(field.defaultValue ?? ''));
  const offered = useOffer({ province, ward }, offer);
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was filled in before scripts were there.
    const reading = setTimeout(() => setWard(around.current?.querySelector('input')?.value ?? ''));
    return () => clearTimeout(reading);
  }, []);
  return (
    <div ref={around} className="flex flex-col gap-3">
      <Field {...field} hint={t.wardHint} onChange={({ currentTarget }) => setWard(currentTarget.value)} />
      <Button kind="second" name="intent" value={WARDS} className="self-start">
        {t.showWards}
      </Button>
      {offered && (
        <WardChoices key={offered.for} offer={offered} isLedTo={isOnlyAsked && offered === offer} />
      )}
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
    const timer = setTimeout(() => void load(`/${language}/wards?${query}`), TYPED_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [isAnswered, province, ward, language, load]);
  return [given, data].find((offer) => offer?.for === now) ?? null;
}

function WardChoices({ offer, isLedTo }: { offer: WardOffer; isLedTo: boolean }) {
  const t = useMessages(placeMessages);
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
  const t = useMessages(placeMessages);
  if (!former) return null;
  return <span className="block text-sm text-quiet">{t.formerWard(former.name, former.district)}</span>;
}
