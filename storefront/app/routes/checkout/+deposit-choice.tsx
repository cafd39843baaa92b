import type { Quote } from '@daulang/commerce/api/quotes';
import { useId } from 'react';
import { FieldProblem } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { depositMessages } from '~/i18n/deposit';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';

/** The choice; it posts the deposit that its buyer saw, or nothing for the whole price. */
const DEPOSIT = '/deposit';

/** All of it at once, or a deposit where the workshop takes one. */
export function DepositChoice({ quote, attempt }: { quote: Quote; attempt: Attempt | null }) {
  const t = useMessages(depositMessages);
  const language = useLanguage();
  const id = useId();
  const { deposit, restDays, toPay } = quote;
  if (!deposit || restDays === null) return null;
  const { defaultValue, error } = fieldOf(attempt, DEPOSIT);
  const rest = { ...toPay, amount: (BigInt(toPay.amount) - BigInt(deposit.amount)).toString() };
  const choices = [
    { value: '', words: t.whole(formatMoney(toPay, language)), note: null },
    {
      value: deposit.amount,
      words: t.part(formatMoney(deposit, language), formatMoney(rest, language)),
      note: t.partNote(restDays),
    },
  ];
  // Another deposit is another choice; that it is one stays chosen.
  const isChosen = (value: string) => (defaultValue ? value !== '' : value === '');
  return (
    <fieldset key={deposit.amount} className="flex flex-col gap-3" data-deposit-choice>
      <legend className="mb-2 font-medium">{t.howMuchNow}</legend>
      {choices.map(({ value, words, note }) => (
        <label
          key={value}
          className="flex cursor-pointer items-start gap-3 rounded-card border border-edge bg-raised p-4 hover:border-press has-checked:border-press has-checked:bg-press-soft"
        >
          <input
            type="radio"
            name={DEPOSIT}
            value={value}
            defaultChecked={isChosen(value)}
            aria-describedby={error ? `${id}-error` : undefined}
            className="mt-0.5 size-5 shrink-0 accent-press"
          />
          <span className="min-w-0">
            <span className="block font-medium">{words}</span>
            {note && <span className="block text-sm text-quiet">{note}</span>}
          </span>
        </label>
      ))}
      <FieldProblem id={`${id}-error`} text={error} />
    </fieldset>
  );
}
