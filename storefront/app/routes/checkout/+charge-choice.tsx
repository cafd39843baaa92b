import type { Quote } from '@daulang/commerce/api/quotes';
import { Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { foreignPriceMessages } from '~/i18n/foreign-prices';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { chargeAsTyped } from './+charge-field';

/** In what the card is charged, where there is a choice. Hidden while another way to pay, or a deposit, is chosen, also without scripts. */
export function ChargeChoice({
  quote: { charges, total, rails },
  attempt,
}: {
  quote: Quote;
  attempt: Attempt | null;
}) {
  const t = useMessages(foreignPriceMessages);
  const language = useLanguage();
  if (charges.length === 0 || !rails.includes('card')) return null;
  const { defaultValue, error } = fieldOf(attempt, '/charge');
  const inIt = (currency: string) => defaultValue?.startsWith(currency);
  const chosen = charges.find(({ currency }) => inIt(currency));
  return (
    <div className="group-has-[input[type=radio][name='/deposit']:checked:not([value=''])]/payment:hidden group-has-[input[type=radio][name='/payment']:checked:not([value=card])]/payment:hidden">
      <Select
        // Another price is another choice; the currency stays chosen.
        key={charges.map(chargeAsTyped).join()}
        name="/charge"
        label={t.chargedIn}
        hint={t.chargedHint}
        error={error}
        defaultValue={chosen ? chargeAsTyped(chosen) : ''}
      >
        <option value="">{t.VND(formatMoney(total, language))}</option>
        {charges.map((charge) => (
          <option key={charge.currency} value={chargeAsTyped(charge)}>
            {t[charge.currency as 'USD' | 'EUR'](formatMoney(charge, language))}
          </option>
        ))}
      </Select>
    </div>
  );
}
