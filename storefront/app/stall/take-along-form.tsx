import type { StallChoices } from '@daulang/commerce/api/stall';
import { useState, type FormEvent } from 'react';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import type { Stall } from './use-stall';

interface TakeAlongProps {
  choices: StallChoices['products'];
  onTake: Stall['takeAlong'];
}

/** Before the fair, while there is a network: pieces leave the shop for this phone. */
export function TakeAlongForm({ choices, onTake }: TakeAlongProps) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const [isBusy, setBusy] = useState(false);
  async function take(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const products = choices.flatMap(({ id }) => {
      const count = Number(fields.get(id));
      return Number.isInteger(count) && count > 0 ? [{ productId: id, count }] : [];
    });
    const named = String(fields.get('named'))
      .split(/[\s,;]+/)
      .filter((text) => text !== '');
    const isNumber = (text: string) => /^\d+\/\d+$/.test(text);
    setBusy(true);
    const isAlong = await onTake({
      products,
      numbers: named.filter(isNumber),
      labels: named.filter((text) => !isNumber(text)),
    });
    if (isAlong) form.reset();
    setBusy(false);
  }
  return (
    <section aria-labelledby="take" className="border-t border-line pt-5">
      <h2 id="take" className="text-2xl">
        {t.take}
      </h2>
      <p className="mb-3 text-quiet">{t.takeText}</p>
      <form onSubmit={(event) => void take(event)} className="flex flex-col gap-4">
        {choices.length === 0 && <p>{t.nothingFree}</p>}
        {choices.map(({ id, title, free }) => (
          <Field
            key={id}
            name={id}
            label={`${title[language]} · ${t.howMany} (${t.free(free)})`}
            inputMode="numeric"
            pattern="[0-9]*"
            autoComplete="off"
            className="max-w-md"
          />
        ))}
        <Field
          name="named"
          label={t.byLabel}
          hint={t.byLabelHint}
          autoComplete="off"
          autoCapitalize="characters"
          className="max-w-md"
        />
        <Button disabled={isBusy} kind="second" className="self-start">
          {t.takeNow}
        </Button>
      </form>
    </section>
  );
}
