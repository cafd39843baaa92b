import type { OfficeGiftVoucher } from '@daulang/commerce/api/gift-vouchers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Field } from '~/components/field';
import { type Attempt, fieldOf } from '~/forms/attempt';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay, formatMoment, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeGiftVoucherMessages } from '~/i18n/office-gift-vouchers';

const stateWords = {
  open: 'stateOpen',
  blocked: 'stateBlocked',
  stopped: 'stateStopped',
  'used-up': 'stateUsedUp',
} as const satisfies Record<OfficeGiftVoucher['state'], keyof typeof officeGiftVoucherMessages>;

interface OfficeGiftVoucherCardProps {
  voucher: OfficeGiftVoucher;
  attempt: Attempt | null;
}

/** What is left on one, what became of its codes, and what can be done where one is stolen. */
export function OfficeGiftVoucherCard({ voucher, attempt }: OfficeGiftVoucherCardProps) {
  const t = useMessages(officeGiftVoucherMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { id, orderCode, amount, left, paidAt, state, codes } = voucher;
  return (
    <section
      aria-label={orderCode}
      className="rounded-card border border-line bg-raised p-4"
      data-office-gift-voucher={state}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg break-all">{orderCode}</h2>
        <p className="font-medium">{t[stateWords[state]]}</p>
      </div>
      <p>{t.left(formatMoney(left, language), formatMoney(amount, language))}</p>
      <p className="text-sm text-quiet">{t.paidOn(formatDay(paidAt, language))}</p>
      <ul className="my-2 text-sm text-quiet">
        {codes.map(({ issuedAt, issuedBy, blockedAt, blockedBy, reason }) => (
          <li key={issuedAt} className="break-words">
            {t.codeIssued(formatMoment(issuedAt, language), named(issuedBy))}
            {blockedAt !== null && (
              <span className="block">
                {t.codeBlocked(formatMoment(blockedAt, language), named(blockedBy), reason ?? '')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {state === 'blocked' ? (
        <KeyedForm preventScrollReset>
          <input type="hidden" name="voucher" value={id} />
          <Button kind="second" name="intent" value="reissue" disabled={isBusy}>
            {t.reissue}
            <span className="sr-only"> {orderCode}</span>
          </Button>
        </KeyedForm>
      ) : (
        <details open={attempt !== null}>
          <summary className="min-h-11 cursor-pointer py-2">{t.blockTitle}</summary>
          <KeyedForm noValidate preventScrollReset className="mt-2 flex flex-col gap-3">
            <input type="hidden" name="voucher" value={id} />
            <Field {...fieldOf(attempt, '/reason')} label={t.reason} hint={t.reasonHint} autoComplete="off" />
            <Button kind="second" name="intent" value="block" disabled={isBusy} className="self-start">
              {t.block}
              <span className="sr-only"> {orderCode}</span>
            </Button>
          </KeyedForm>
        </details>
      )}
    </section>
  );
}

const named = (name: string | null) => (name === null ? '' : ` (${name})`);
