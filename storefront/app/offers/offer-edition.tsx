import type { Offer } from '@daulang/commerce/api/offers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { editionMessages } from '~/i18n/editions';
import { useMessages } from '~/i18n/messages';

/** Of how many pieces it is; or, before it is made to order, a way to say so. */
export function OfferEdition({
  offer: { edition, mayBeEdition },
  attempt,
}: {
  offer: Offer;
  attempt: Attempt | null;
}) {
  const t = useMessages(editionMessages);
  const isBusy = useNavigation().state !== 'idle';
  if (edition) {
    return (
      <p data-edition={edition.of}>
        <span className="block font-medium">{t.of(edition.of)}</span>
        {t.taken(edition.left)}
      </p>
    );
  }
  if (!mayBeEdition) return null;
  return (
    <details
      open={attempt !== null || undefined}
      className="rounded-card border border-line bg-raised px-4 py-2"
    >
      <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.title}</summary>
      <KeyedForm noValidate preventScrollReset className="flex flex-col gap-4 pb-3">
        <FormTrouble attempt={attempt} />
        <p>{t.text}</p>
        <Field {...fieldOf(attempt, '/pieces')} label={t.pieces} inputMode="numeric" required />
        <Button kind="second" name="intent" value="edition" disabled={isBusy} className="self-start">
          {t.save}
        </Button>
      </KeyedForm>
    </details>
  );
}
