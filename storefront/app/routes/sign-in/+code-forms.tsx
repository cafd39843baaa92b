import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, errorAt, fieldOf } from '~/forms/attempt';
import { formatPhone } from '~/i18n/format-phone';
import { useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';

/** First step: to which phone the code goes. */
export function PhoneForm({ attempt }: { attempt: Attempt | null }) {
  const t = useMessages(signInMessages);
  const isBusy = useNavigation().state !== 'idle';
  const phone = fieldOf(attempt, '/phoneNumber');
  return (
    <Form method="post" className="flex flex-col gap-4" noValidate>
      <Field
        {...phone}
        key={phone.defaultValue}
        label={t.phone}
        hint={t.phoneHint}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        required
      />
      <Button name="intent" value="send" disabled={isBusy}>
        {t.sendCode}
      </Button>
    </Form>
  );
}

/** Second step: the code that came. The phone travels with it, so that the page works without any state. */
export function SignInCodeForm({ phone, attempt }: { phone: string; attempt: Attempt | null }) {
  const t = useMessages(signInMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <>
      <Form method="post" className="flex flex-col gap-4" noValidate>
        <p role="status">{t.codeSentTo(formatPhone(phone))}</p>
        <input type="hidden" name="/phoneNumber" value={phone} />
        <Field
          label={t.code}
          name="/code"
          error={errorAt(attempt?.errors, '/code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          autoFocus
        />
        <Button name="intent" value="verify" disabled={isBusy}>
          {t.enter}
        </Button>
      </Form>
      <p className="mt-3 text-base text-quiet">{t.codeMissing}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Form method="post">
          <input type="hidden" name="/phoneNumber" value={phone} />
          <Button kind="quiet" name="intent" value="send" disabled={isBusy}>
            {t.sendAgain}
          </Button>
        </Form>
        <Form method="get">
          <Button kind="quiet">{t.otherNumber}</Button>
        </Form>
      </div>
    </>
  );
}
