import { readDong } from '@daulang/commerce/api/reading/number';
import { useState, type FormEvent } from 'react';
import { Button } from '~/components/button';
import { Field, TextArea } from '~/components/field';
import { Notice } from '~/components/notice';
import { formatMoney, type WireMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { stallMessages } from '~/i18n/stall';
import type { SaleHere } from './sale-here';
import { isUnsent } from './undo-sale';
import type { Stall } from './use-stall';

interface CloseDayProps {
  cash: WireMoney;
  sales: readonly SaleHere[];
  onClose: Stall['close'];
}

/** The end of the day: the cash is counted, and what was not sold goes back. */
export function CloseDayForm({ cash, sales, onClose }: CloseDayProps) {
  const t = useMessages(stallMessages);
  const language = useLanguage();
  const [error, setError] = useState<string | undefined>();
  const [done, setDone] = useState<WireMoney | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isAnyUnsent = sales.some(isUnsent);
  async function close(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const counted = readDong(String(fields.get('counted')));
    setError(counted === undefined ? t.countedWrong : undefined);
    if (counted === undefined) return;
    setBusy(true);
    const closed = await onClose({
      counted: String(counted),
      reason: String(fields.get('reason')),
      evenSo: fields.get('evenSo') === 'on',
    });
    setBusy(false);
    if (!closed) return;
    setDone(closed.closing.counted);
    form.reset();
  }
  return (
    <section aria-labelledby="close" className="border-t border-line pt-5">
      <h2 id="close" className="text-2xl">
        {t.close}
      </h2>
      <p className="mb-3 text-quiet">{t.closeText(formatMoney(cash, language))}</p>
      {done && (
        <Notice kind="done" role="status">
          {t.closed(formatMoney(done, language))}
        </Notice>
      )}
      <form onSubmit={(event) => void close(event)} noValidate className="mt-3 flex max-w-md flex-col gap-4">
        <Field name="counted" label={t.countedCash} error={error} inputMode="numeric" autoComplete="off" />
        <TextArea name="reason" label={t.whyDiffers} rows={2} />
        {isAnyUnsent && (
          <label className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name="evenSo" className="size-6 shrink-0 accent-press" />
            {t.evenSo}
          </label>
        )}
        <Button disabled={isBusy} kind="second" className="self-start">
          {t.close}
        </Button>
      </form>
    </section>
  );
}
