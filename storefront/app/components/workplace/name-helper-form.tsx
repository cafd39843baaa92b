import type { ReactNode } from 'react';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { helperMessages } from '~/i18n/helpers';
import { useMessages } from '~/i18n/messages';

interface NameHelperFormProps {
  attempt: Attempt | null;
  /** What the page has to know beside it. */
  children?: ReactNode;
}

/** Who helps an artisan: name and number. */
export function NameHelperForm({ attempt, children }: NameHelperFormProps) {
  const t = useMessages(helperMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <KeyedForm noValidate className="mt-3 flex max-w-lg flex-col gap-3">
      <FormTrouble attempt={attempt} />
      <input type="hidden" name="intent" value="name-helper" />
      {children}
      <Field {...fieldOf(attempt, '/displayName')} label={t.name} autoComplete="off" required />
      <Field
        {...fieldOf(attempt, '/phone')}
        label={t.phone}
        hint={t.phoneHint}
        type="tel"
        autoComplete="off"
        required
      />
      <Button kind="second" disabled={isBusy} className="self-start">
        {t.save}
      </Button>
    </KeyedForm>
  );
}
