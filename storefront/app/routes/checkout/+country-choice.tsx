import type { Quote } from '@daulang/commerce/api/quotes';
import { Select } from '~/components/field';
import { abroadMessages } from '~/i18n/abroad';
import { useLanguage, useMessages } from '~/i18n/messages';
import { COUNTRY } from './+checkout-fields';
import { useChosenEarly } from './+chosen-early';

interface CountryChoiceProps {
  quote: Quote;
  /** Names of countries by their codes, which are the server's. */
  names: Readonly<Record<string, string>>;
  chosen: string;
  onChange: (code: string | null) => void;
}

/** To which country it goes, where the cart can go to another; and who sends where, where not everybody sends everywhere. */
export function CountryChoice({ quote, names, chosen, onChange }: CountryChoiceProps) {
  const t = useMessages(abroadMessages);
  const language = useLanguage();
  const hear = (code: string) => onChange(code === 'VN' ? null : code);
  const fields = useChosenEarly<HTMLDivElement>((choice) => hear(choice.querySelector('select')!.value));
  const parcels = quote.parcels.filter(({ isFetched }) => !isFetched);
  if (parcels.every(({ countries }) => countries.length === 0)) return null;
  const isSame = parcels.every(({ countries }) => countries.length === quote.countries.length);
  return (
    <div ref={fields} className="flex flex-col gap-2">
      <Select
        key={quote.countries.join()}
        name={COUNTRY}
        label={t.country}
        defaultValue={chosen}
        autoComplete="country"
        onChange={({ currentTarget: { value } }) => hear(value)}
      >
        <option value="VN">{t.vietnam}</option>
        {quote.countries.map((code) => (
          <option key={code} value={code}>
            {names[code] ?? code}
          </option>
        ))}
      </Select>
      {!isSame && (
        <div className="text-sm text-quiet">
          <p>{t.whoSends}</p>
          {parcels.map(({ cooperative, countries }) => (
            <p key={cooperative.slug}>
              {countries.length === 0
                ? t.sendsHere(cooperative.name[language])
                : t.sendsTo(
                    cooperative.name[language],
                    countries.map((code) => names[code] ?? code).join(', '),
                  )}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
