import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '~/components/button';
import { copyText } from '~/components/copy-text';
import { WithScript } from '~/components/with-script';
import { useMessages } from '~/i18n/messages';
import { paymentMessages } from '~/i18n/payment';

interface CopyLineProps {
  name: string;
  shown: string;
  /** What another app wants of it. */
  copied?: string;
  note?: string;
}

/** One thing to be filled in elsewhere, with a button that copies it. */
export function CopyLine({ name, shown, copied = shown, note }: CopyLineProps) {
  const t = useMessages(paymentMessages);
  const line = useRef<HTMLElement>(null);
  const [became, setBecame] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    const isCopied = await copyText(copied);
    if (!isCopied && line.current) getSelection()?.selectAllChildren(line.current);
    setBecame(isCopied ? 'copied' : 'notCopied');
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2">
      <dt className="text-sm text-quiet">{name}</dt>
      <dd ref={line} className="col-start-1 text-lg font-medium tabular-nums">
        {shown}
      </dd>
      {note && <dd className="col-start-1 text-sm text-quiet">{note}</dd>}
      <dd className="col-start-2 row-start-1 row-end-3 self-center">
        <WithScript>
          <Button
            type="button"
            kind="quiet"
            aria-label={t.copyOf(name)}
            onClick={() => void copy()}
            className="px-2!"
          >
            <Copy aria-hidden size={20} strokeWidth={1.5} />
            {t.copy}
          </Button>
        </WithScript>
      </dd>
      <dd aria-live="polite" className="col-span-2 text-right text-sm">
        {became && t[became]}
      </dd>
    </div>
  );
}
