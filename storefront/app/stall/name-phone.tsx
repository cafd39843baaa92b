import { useState, type FormEvent } from 'react';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';

interface NamePhoneProps {
  onRegister: (name: string) => Promise<void>;
  isDisabled: boolean;
}

/** A phone that has not sold yet is given a name first. */
export function NamePhone({ onRegister, isDisabled }: NamePhoneProps) {
  const t = useMessages(stallMessages);
  const [isBusy, setBusy] = useState(false);
  async function register(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    await onRegister(String(new FormData(event.currentTarget).get('name')));
    setBusy(false);
  }
  return (
    <form onSubmit={(event) => void register(event)} className="flex max-w-md flex-col gap-4">
      <p>{t.registerText}</p>
      <Field name="name" label={t.phoneName} hint={t.phoneNameHint} required autoComplete="off" />
      <Button disabled={isBusy || isDisabled}>{t.register}</Button>
    </form>
  );
}
