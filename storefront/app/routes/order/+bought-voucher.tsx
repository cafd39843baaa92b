import type { OrderStatus } from '@daulang/commerce/api/orders';
import { Notice } from '~/components/notice';
import { formatMoney } from '~/i18n/format';
import { giftVoucherMessages } from '~/i18n/gift-voucher';
import { useLanguage, useMessages } from '~/i18n/messages';

interface BoughtVoucherProps {
  voucher: NonNullable<OrderStatus['giftVoucher']>;
  /** The order still waits for its money, or has it. */
  isLiving: boolean;
  secret: string;
}

/** A gift voucher that an order bought: its code to give, and the card to print. */
export function BoughtVoucher({ voucher, isLiving, secret }: BoughtVoucherProps) {
  const t = useMessages(giftVoucherMessages);
  const language = useLanguage();
  const { amount, left, recipient, note, state, code } = voucher;
  return (
    <section
      aria-label={t.title}
      className="rounded-card border border-line bg-raised p-5"
      data-gift-voucher={state}
    >
      <h2 className="text-lg">{t.title}</h2>
      <p className="text-2xl font-bold">{formatMoney(amount, language)}</p>
      <p className="font-medium break-words">{t.forWhom(recipient)}</p>
      {note && (
        <blockquote className="mt-2 border-l-2 border-line pl-3 break-words whitespace-pre-line">
          {note}
        </blockquote>
      )}
      {code !== null && (
        <>
          <p className="mt-4 text-xl font-bold tracking-wide break-words" data-gift-code>
            {code}
          </p>
          <p className="text-sm text-quiet">{t.keepCode}</p>
          <p className="mt-2">{t.leftNow(formatMoney(left, language), formatMoney(amount, language))}</p>
          <a
            href={`/api/v1/orders/${secret}/gift-voucher.pdf`}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center"
          >
            {t.print}
          </a>
        </>
      )}
      {state === 'waiting' && isLiving && <p className="mt-2 text-quiet">{t.waiting}</p>}
      {state === 'blocked' && <Notice kind="attention" title={t.isBlocked} />}
      {state === 'stopped' && <Notice kind="attention" title={t.isStopped} />}
    </section>
  );
}
