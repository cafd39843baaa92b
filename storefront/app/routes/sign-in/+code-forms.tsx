import type { PhoneNumberFault } from '@daulang/commerce/api/reading/phone-number';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { formatPhone } from '~/i18n/format-phone';
import { useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';

/** First step: to which phone the code goes. */
export function PhoneForm({ typed, fault }: { typed: string; fault: PhoneNumberFault | null }) {
  const t = useMessages(signInMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="flex flex-col gap-4" noValidate>
      <Field
        key={typed}
        label={t.phone}
        hint={t.phoneHint}
        error={fault ? t.phoneWrong(fault) : undefined}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        defaultValue={typed}
        required
        maxLength={60}
      />
      <Button name="intent" value="send" disabled={isBusy}>
        {t.sendCode}
      </Button>
    </Form>
  );
}

/** Second step: the code that came. The phone travels with it, so that the page works without any state. */
export function CodeForm({ phone, isWrong }: { phone: string; isWrong: boolean }) {
  const t = useMessages(signInMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <>
      <Form method="post" className="flex flex-col gap-4" noValidate>
        <p role="status">{t.codeSentTo(formatPhone(phone))}</p>
        <input type="hidden" name="phone" value={phone} />
        <Field
          label={t.code}
          error={isWrong ? t.codeWrong : undefined}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={20}
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
          <input type="hidden" name="phone" value={phone} />
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
