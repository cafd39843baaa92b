import { BANKS } from '@daulang/commerce/api/banks';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field, Select } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

/** Where the money goes back to, as the buyer's bank calls it. */
export function PaybackAccountForm({ attempt }: { attempt: Attempt | null }) {
  const t = useMessages(paymentMessages);
  const isBusy = useNavigation().state !== 'idle';
  const wiring = (name: string) => ({ ...fieldOf(attempt, name), required: true });
  return (
    <Form method="post" noValidate className="mt-3 flex max-w-lg flex-col gap-4">
      <Select {...wiring('/bankBin')} label={t.bank}>
        <option value="">{t.chooseBank}</option>
        {BANKS.map(({ bin, shortName, name }) => (
          <option key={bin} value={bin}>
            {`${shortName} – ${name}`}
          </option>
        ))}
      </Select>
      <Field
        {...wiring('/accountNumber')}
        label={t.accountNumber}
        hint={t.whoReadsAccount}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Field {...wiring('/accountName')} label={t.accountName} hint={t.accountNameHint} autoComplete="off" />
      <Button name="intent" value="account" disabled={isBusy} className="self-start">
        {t.saveAccount}
      </Button>
    </Form>
  );
}
