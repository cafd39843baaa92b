import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, errorAt } from '~/forms/attempt';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

/** An order that is paid at the door waits for the code that went to its buyer's telephone. */
export function ConfirmForm({ phoneEnd, attempt }: { phoneEnd: string; attempt: Attempt | null }) {
  const t = useMessages(paymentMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <div className="mt-4 max-w-md" data-confirm-form>
      <Form method="post" noValidate className="flex flex-col gap-4">
        <Field
          label={t.confirmCode}
          hint={t.confirmCodeSent(phoneEnd)}
          name="/code"
          error={errorAt(attempt?.errors, '/code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <Button name="intent" value="confirm" disabled={isBusy} className="self-start px-8">
          {t.confirmOrder}
        </Button>
      </Form>
      <Form method="post" className="mt-3">
        <Button kind="quiet" name="intent" value="code" disabled={isBusy}>
          {t.confirmCodeAgain}
        </Button>
      </Form>
    </div>
  );
}
