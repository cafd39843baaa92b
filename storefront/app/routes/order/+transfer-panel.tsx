import type { TransferToMake } from '@daulang/commerce/api/payments';
import { Download, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonClass } from '~/components/button';
import { Notice } from '~/components/notice';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';
import { CopyLine } from './+copy-line';
import { TimeLeft } from './+time-left';

interface TransferPanelProps {
  transfer: TransferToMake;
  /** Its QR code, as the address of a picture. */
  picture: string;
  until: string | null;
  /** The server's clock. */
  now: string;
  /** The address of this page, to come back to from where a transfer is tried. */
  pageUrl: string;
  /** What else can be done with the order. */
  children: ReactNode;
}

/** What is to be transferred: as a code for a bank's app, and in words to be filled in. */
export function TransferPanel({ transfer, picture, until, now, pageUrl, children }: TransferPanelProps) {
  const t = useMessages(paymentMessages);
  const language = useLanguage();
  const { bankName, accountNumber, accountName, content } = transfer;
  const amount = formatMoney(transfer.amount, language);
  return (
    <section className="mt-6 rounded-card border border-line bg-raised p-5" data-transfer={content}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">{t.toTransfer(amount)}</h2>
        {until && <TimeLeft until={until} now={now} />}
      </div>
      <ReceivedPart transfer={transfer} />
      <div className="mt-4 grid grid-cols-1 gap-6 md:grid-cols-[18rem_1fr]">
        <div className="flex flex-col gap-3">
          <p>{t.scan}</p>
          <img
            src={picture}
            alt={t.qrOf(amount)}
            width={288}
            height={288}
            className="w-full max-w-72 self-center rounded-card border border-line bg-white [image-rendering:pixelated]"
          />
          <a href={picture} download={`dau-lang-${content}.png`} className={buttonClass('second')}>
            <Download aria-hidden size={20} strokeWidth={1.5} />
            {t.saveQr}
          </a>
          <p className="text-sm text-quiet">{t.samePhone}</p>
        </div>
        <div className="min-w-0">
          <h3 className="font-medium">{t.orFillIn}</h3>
          <dl>
            <CopyLine name={t.bank} shown={bankName} />
            <CopyLine name={t.accountNumber} shown={accountNumber} />
            <CopyLine name={t.accountName} shown={accountName} />
            <CopyLine name={t.amount} shown={amount} copied={transfer.amount.amount} />
            <CopyLine name={t.content} shown={content} note={t.keepContent} />
          </dl>
          <p className="mt-4 hidden font-medium noscript:block">{t.loadAgain}</p>
          {children}
          <TryIt url={transfer.tryUrl} pageUrl={pageUrl} />
        </div>
      </div>
    </section>
  );
}

function ReceivedPart({ transfer: { received, amount } }: { transfer: TransferToMake }) {
  const t = useMessages(paymentMessages);
  const language = useLanguage();
  return (
    <div aria-live="polite">
      {received.amount !== '0' && (
        <div className="mt-3">
          <Notice
            kind="attention"
            title={t.receivedPart(formatMoney(received, language), formatMoney(amount, language))}
          >
            <p>{t.receivedPartText}</p>
            <p>{t.partGoesBack(formatMoney(received, language))}</p>
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Outside production there is a bank to play with; its page opens beside this one, which then turns to paid. */
function TryIt({ url, pageUrl }: { url: string | null; pageUrl: string }) {
  const t = useMessages(paymentMessages);
  const language = useLanguage();
  if (url === null) return null;
  const there = new URL(url);
  there.searchParams.set('l', language);
  there.searchParams.set('return', pageUrl);
  return (
    <div className="mt-4 rounded-card border border-dashed border-edge p-4">
      <a href={there.href} target="_blank" rel="noreferrer" className={buttonClass('second')}>
        <FlaskConical aria-hidden size={20} strokeWidth={1.5} />
        {t.tryTransfer}
      </a>
      <p className="mt-2 text-sm text-quiet">{t.tryTransferNote}</p>
    </div>
  );
}
