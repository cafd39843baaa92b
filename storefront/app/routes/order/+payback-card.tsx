import type { PaybackOnPage } from '@daulang/commerce/api/payments';
import type { Attempt } from '~/forms/attempt';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { PaybackAccountForm } from './+payback-account-form';

interface PaybackCardProps {
  payback: PaybackOnPage;
  attempt: Attempt | null;
}

const isAboutAccount = (attempt: Attempt | null) => attempt !== null && '/bankBin' in attempt.typed;

/** Money that a person sends back: how much, where to, and what was sent. The account can be changed until then. */
export function PaybackCard({ payback: { due, sent, account }, attempt }: PaybackCardProps) {
  const t = useMessages(paymentMessages);
  const language = useLanguage();
  const isDue = due.amount !== '0';
  return (
    <section
      className="mt-6 rounded-card border border-line bg-raised p-5"
      data-payback={isDue ? 'due' : 'sent'}
    >
      <h2 className="text-lg">{t.payback}</h2>
      <div aria-live="polite" className="mt-1">
        {sent.amount !== '0' && <p>{t.paybackSent(formatMoney(sent, language))}</p>}
        {isDue && <p className="font-medium">{t.paybackDue(formatMoney(due, language))}</p>}
        {account && <p>{t.paybackTo(account.bankName, account.numberEnd, account.name)}</p>}
        {isDue && !account && <p>{t.paybackAsk}</p>}
      </div>
      {isDue && !account && <PaybackAccountForm attempt={attempt} />}
      {isDue && account && (
        // Said back: what was open to be changed closes.
        <details key={Object.values(account).join()} className="mt-2" open={isAboutAccount(attempt)}>
          <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.changeAccount}</summary>
          <PaybackAccountForm attempt={attempt} />
        </details>
      )}
    </section>
  );
}
