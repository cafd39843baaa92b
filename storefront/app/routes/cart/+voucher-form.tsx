import type { Quote } from '@daulang/commerce/api/orders';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { VoucherSaid } from '~/cart/voucher-said';
import { useMessages } from '~/i18n/messages';
import { voucherMessages } from '~/i18n/voucher';

/** The code that is in the cart, with what it does; or a field to type one into. */
export function VoucherForm({ voucher, attempt }: { voucher: Quote['voucher']; attempt: Attempt | null }) {
  const t = useMessages(voucherMessages);
  const isBusy = useNavigation().state !== 'idle';
  const { problem } = attempt ?? {};
  return (
    <section aria-label={t.title} className="mb-4 border-b border-line pb-4">
      {voucher && (
        <Form method="post" preventScrollReset>
          <VoucherSaid voucher={voucher} />
          <input type="hidden" name="/code" value="" />
          <Button kind="quiet" name="intent" value="voucher" disabled={isBusy} className="px-0!">
            {t.remove}
            <span className="sr-only"> {voucher.code}</span>
          </Button>
        </Form>
      )}
      {problem && (
        <div className="mb-3">
          <Notice kind="attention" role="alert" title={problem.title}>
            <p>{problem.detail}</p>
          </Notice>
        </div>
      )}
      {!voucher && (
        <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
          <Field
            {...fieldOf(attempt, '/code')}
            label={t.code}
            autoComplete="off"
            autoCapitalize="characters"
            className="flex-[1_1_8rem]"
          />
          <Button kind="second" name="intent" value="voucher" disabled={isBusy}>
            {t.use}
          </Button>
        </Form>
      )}
    </section>
  );
}
