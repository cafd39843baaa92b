import type { OfficeVoucher } from '@daulang/commerce/api/vouchers';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatDay, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeVoucherMessages } from '~/i18n/office-vouchers';

const stateWords = {
  'to-come': 'stateToCome',
  open: 'stateOpen',
  'used-up': 'stateUsedUp',
  ended: 'stateEnded',
  stopped: 'stateStopped',
} as const satisfies Record<OfficeVoucher['state'], keyof typeof officeVoucherMessages>;

/** A code with what it takes off, what it is for, and how often it was used. */
export function VoucherCard({ voucher }: { voucher: OfficeVoucher }) {
  const t = useMessages(officeVoucherMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const { code, percent, amount, least, products, state } = voucher;
  const takes = percent === null ? t.takesAmount(formatMoney(amount!, language)) : t.takesPercent(percent);
  const isOver = state === 'stopped' || state === 'ended';
  return (
    <section aria-label={code} className="rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg tracking-wide break-all">{code}</h2>
        <p className="font-medium">{t[stateWords[state]]}</p>
      </div>
      <p>
        {takes}
        {least.amount !== '0' && ` ${t.fromWorth(formatMoney(least, language))}`}
      </p>
      <p className="text-quiet">{products?.map((title) => title[language]).join(', ') ?? t.allProducts}</p>
      <ul className="my-2 text-sm text-quiet">
        <li>{daysOf(voucher, t, language)}</li>
        {voucher.uses !== null && <li>{t.usesLeft(voucher.uses)}</li>}
        {voucher.usesPerBuyer !== null && <li>{t.perBuyer(voucher.usesPerBuyer)}</li>}
        <li>{t.used(voucher.used, formatMoney(voucher.given, language))}</li>
      </ul>
      {!isOver && (
        <KeyedForm preventScrollReset>
          <input type="hidden" name="voucher" value={voucher.id} />
          <Button kind="quiet" name="intent" value="stop" disabled={isBusy} className="px-0!">
            {t.stop}
            <span className="sr-only"> {code}</span>
          </Button>
        </KeyedForm>
      )}
    </section>
  );
}

function daysOf(
  { from, until }: OfficeVoucher,
  t: ReturnType<typeof useMessages<typeof officeVoucherMessages>>,
  language: ReturnType<typeof useLanguage>,
): string {
  const begins = formatDay(from, language);
  // It ends as the next day begins.
  return until === null
    ? t.since(begins)
    : t.between(begins, formatDay(new Date(Date.parse(until) - 1).toISOString(), language));
}
