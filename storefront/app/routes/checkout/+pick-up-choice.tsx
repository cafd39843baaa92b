import type { Quote } from '@daulang/commerce/api/quotes';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';
import { FETCHED, PARCELS } from './+checkout-fields';
import { useChosenEarly } from './+chosen-early';

interface PickUpChoiceProps {
  quote: Quote;
  /** Hears whose parcels are fetched now, by their slugs. */
  onChange: (slugs: string[]) => void;
}

/** For each parcel that can be fetched at its workshop a box; nothing where none can. */
export function PickUpChoice({ quote, onChange }: PickUpChoiceProps) {
  const t = useMessages(pickUpMessages);
  const language = useLanguage();
  const fields = useChosenEarly<HTMLFieldSetElement>((boxes) => onChange(checkedIn(boxes)));
  const offers = quote.parcels.filter(({ pickUp }) => pickUp !== null);
  return (
    <>
      <input
        type="hidden"
        name={PARCELS}
        value={quote.parcels.map(({ cooperative }) => cooperative.slug).join()}
      />
      {offers.length > 0 && (
        <fieldset ref={fields} className="flex flex-col gap-3">
          <legend className="mb-3 text-xl font-bold">{t.title}</legend>
          {offers.map(({ cooperative, pickUp, isFetched }) => (
            <label
              key={cooperative.slug}
              className="flex cursor-pointer items-start gap-3 rounded-card border border-edge bg-raised p-4 hover:border-press has-checked:border-press has-checked:bg-press-soft"
            >
              <input
                type="checkbox"
                name={FETCHED}
                value={cooperative.slug}
                defaultChecked={isFetched}
                onChange={({ currentTarget }) => onChange(checkedIn(currentTarget))}
                className="mt-0.5 size-5 shrink-0 accent-press"
              />
              <span className="min-w-0">
                <span className="block font-medium">{t.fetch(cooperative.name[language])}</span>
                <span className="block text-sm text-quiet">
                  {[pickUp!.street, pickUp!.ward, pickUp!.province].join(', ')}
                </span>
                <span className="block text-sm text-quiet">{t.open(pickUp!.open[language])}</span>
              </span>
            </label>
          ))}
          <p className="text-sm text-quiet">{t.nothingSent}</p>
        </fieldset>
      )}
    </>
  );
}

const checkedIn = ({ form }: HTMLInputElement | HTMLFieldSetElement): string[] =>
  form ? new FormData(form).getAll(FETCHED).map(String) : [];
