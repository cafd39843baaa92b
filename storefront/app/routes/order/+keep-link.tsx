import { Copy, Download } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button, buttonClass } from '~/components/button';
import { copyText } from '~/components/copy-text';
import { WithScript } from '~/components/with-script';
import { cartMessages } from '~/i18n/cart';
import { useMessages } from '~/i18n/messages';

interface KeepLinkProps {
  code: string;
  url: string;
  /** Its buyer gave no telephone to find it by: they bought at a stall. */
  isOnlyWay: boolean;
}

/** The shortest way back to an order: the page asks to keep it and helps with that. */
export function KeepLink({ code, url, isOnlyWay }: KeepLinkProps) {
  const t = useMessages(cartMessages);
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const copy = async () => {
    field.current?.select();
    // Where the clipboard refuses, it stands selected.
    setSaid((await copyText(url)) ? t.linkCopied : t.linkSelected);
  };
  return (
    <section className="mt-6 rounded-card border border-line bg-raised p-5">
      <h2 className="text-lg">{t.keepTitle}</h2>
      <p className="mt-1">{isOnlyWay ? t.keepTextAlone : t.keepText}</p>
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={t.orderLink}
        onFocus={(event) => event.currentTarget.select()}
        className="mt-3 min-h-11 w-full rounded-card border border-edge bg-raised px-3 py-2 text-sm"
      />
      <div className="mt-3 flex flex-wrap gap-3">
        <WithScript>
          <Button type="button" kind="second" onClick={() => void copy()}>
            <Copy aria-hidden size={20} strokeWidth={1.5} />
            {t.copyLink}
          </Button>
        </WithScript>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`Dấu Làng · ${t.order} ${code}\n${url}\n`)}`}
          download={`dau-lang-${code}.txt`}
          className={buttonClass('second')}
        >
          <Download aria-hidden size={20} strokeWidth={1.5} />
          {t.saveLink}
        </a>
      </div>
      <p aria-live="polite" className="mt-2 min-h-6 text-sm">
        {said}
      </p>
    </section>
  );
}
