import type { DepositPercent } from '@daulang/commerce/api/offers';
import { useId } from 'react';
import { FieldProblem } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';

const CHOICES: readonly DepositPercent[] = [100, 50, 30];
const NAME = '/depositPercent';

/** How much of the price its buyer pays with the order: all of it, or a part that everybody can reckon. */
export function DepositField({ attempt, now }: { attempt: Attempt | null; now: DepositPercent | undefined }) {
  const t = useMessages(offerMessages);
  const id = useId();
  const { defaultValue, error } = fieldOf(attempt, NAME);
  const typed = CHOICES.find((percent) => String(percent) === defaultValue);
  const chosen = typed ?? now ?? 100;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 font-medium">{t.whatFirst}</legend>
      {CHOICES.map((percent) => (
        <label
          key={percent}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-card border border-edge bg-raised px-4 py-2 has-checked:border-press has-checked:bg-press-soft"
        >
          <input
            type="radio"
            name={NAME}
            value={percent}
            defaultChecked={percent === chosen}
            aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
            className="size-5 shrink-0 accent-press"
          />
          {percent === 100 ? t.wholeFirst : t.depositFirst(percent)}
        </label>
      ))}
      <p id={`${id}-hint`} className="text-sm text-quiet">
        {t.depositHint}
      </p>
      <FieldProblem id={`${id}-error`} text={error} />
    </fieldset>
  );
}
