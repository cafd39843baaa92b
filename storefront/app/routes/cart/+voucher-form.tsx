import type { Quote } from '@daulang/commerce/api/quotes';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { Notice } from '~/components/notice';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { GiftVoucherSaid } from '~/cart/gift-voucher-said';
import { VoucherSaid } from '~/cart/voucher-said';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useMessages } from '~/i18n/messages';
import { voucherMessages } from '~/i18n/voucher';

/** The codes that are in the cart, with what they do, and a field to type one into: of a discount, or of a gift voucher. */
export function VoucherForm({
  quote: { voucher, giftVoucher },
  attempt,
}: {
  quote: Pick<Quote, 'voucher' | 'giftVoucher'>;
  attempt: Attempt | null;
}) {
  const gift = useMessages(giftVoucherMessages);
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
      {giftVoucher && (
        <Form method="post" preventScrollReset>
          <GiftVoucherSaid voucher={giftVoucher} />
          <input type="hidden" name="/code" value="" />
          <Button kind="quiet" name="intent" value="gift-voucher" disabled={isBusy} className="px-0!">
            {gift.remove}
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
      {!(voucher && giftVoucher) && (
        <Form method="post" preventScrollReset className="flex flex-wrap items-end gap-3">
          <Field
            {...fieldOf(attempt, '/code')}
            label={t.code}
            hint={t.codeHint}
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
