import type { PaybackList } from '@daulang/commerce/api/transfers';
import { Phone } from 'lucide-react';
import { buttonClass } from '~/components/button';
import { Notice } from '~/components/notice';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import { WhoBought } from '~/components/workplace/who-bought';
import { Facts } from '~/components/workplace/facts';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { formatMoment, formatMoney } from '~/i18n/format';
import { formatPhone } from '~/i18n/format-phone';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { officeTransferMessages } from '~/i18n/office-transfers';
import { paymentMessages } from '~/i18n/payment';
import { PaybackSteps } from './+payback-steps';

type Payback = PaybackList['paybacks'][number];

const reasons = {
  'too-late': 'tooLate',
  'paid-twice': 'paidTwice',
  'wrong-amount': 'wrongAmount',
  'over-paid': 'overPaid',
  'refund-failed': 'refundFailed',
  granted: 'granted',
} as const satisfies Record<Payback['because'], keyof typeof officeTransferMessages>;

interface PaybackToSendProps {
  payback: Payback;
  /** The QR code that fills in the transfer, as the address of a picture; null while there is no account. */
  picture: string | null;
  /** Whether the reader may say that it was sent. */
  maySend: boolean;
  attempt: Attempt | null;
}

/** Money that is due to a buyer: why, where it goes, and the form that notes that it went. */
export function PaybackToSend({ payback, picture, maySend, attempt }: PaybackToSendProps) {
  const t = useMessages(officeTransferMessages);
  const office = useMessages(officeMessages);
  const language = useLanguage();
  const { orderCode, buyer, amount, because, requestedAt, account } = payback;
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-payback-of={orderCode}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">
          <WithCode code={orderCode}>{office.order(orderCode)}</WithCode>
        </h2>
        <Price money={amount} className="text-lg font-bold" />
      </div>
      <p>{t[reasons[because]]}</p>
      <p className="text-sm text-quiet">{t.since(formatMoment(requestedAt, language))}</p>
      {account ? (
        <div className="mt-4 flex flex-wrap gap-6">
          {picture && (
            <img
              src={picture}
              alt={paymentMessages.qrOf[language](formatMoney(amount, language))}
              width={224}
              height={224}
              className="w-56 max-w-full self-start rounded-card border border-line bg-white [image-rendering:pixelated]"
            />
          )}
          <div className="min-w-[min(100%,16rem)] flex-1">
            <Account account={account} buyer={buyer} />
            {account.changedAt && (
              <Notice kind="attention">{t.accountChanged(formatMoment(account.changedAt, language))}</Notice>
            )}
            <PaybackSteps payback={payback} digest={account.digest} maySend={maySend} attempt={attempt} />
          </div>
        </div>
      ) : (
        <>
          <p className="mt-3">{buyer.phone ? t.accountMissing : t.accountMissingAtStall}</p>
          {buyer.phone && (
            <a href={`tel:${buyer.phone}`} className={buttonClass('second', 'mt-3')}>
              <Phone aria-hidden size={20} strokeWidth={1.5} />
              {t.call(buyer.name)} · {formatPhone(buyer.phone)}
            </a>
          )}
          <FormTrouble attempt={attempt} />
        </>
      )}
    </li>
  );
}

function Account({ account, buyer }: { account: NonNullable<Payback['account']>; buyer: Payback['buyer'] }) {
  const words = useMessages(paymentMessages);
  return (
    <>
      <Facts
        facts={[
          [words.bank, account.bankName],
          [words.accountNumber, account.accountNumber],
          [words.accountName, account.accountName],
        ]}
      />
      <p className="text-sm text-quiet">
        <WhoBought {...buyer} />
      </p>
    </>
  );
}
