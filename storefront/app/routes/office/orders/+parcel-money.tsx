import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';
import type { OfficeParcel } from '@daulang/commerce/api/orders';
import { Held } from './+held';
import { ParcelRest } from './+parcel-rest';

/** What became of the order's money, and whether the parcel may go. */
export function ParcelMoney({ parcel }: { parcel: OfficeParcel }) {
  const t = useMessages(orderMoneyMessages);
  const refunded = t.refundedSoFar(formatMoney(parcel.refunded, useLanguage()));
  const isBusy = useNavigation().state !== 'idle';
  if (parcel.hold === 'refunded') {
    return <Held title={t.holdRefunded} text={t.holdRefundedText} />;
  }
  if (parcel.hold === 'disputed') {
    return <Held title={t.holdDisputed} text={t.holdDisputedText} />;
  }
  if (parcel.hold === 'rest-due' && parcel.rest) {
    return <ParcelRest id={parcel.id} rest={parcel.rest} />;
  }
  if (parcel.hold === 'part-refunded') {
    return (
      <Held title={refunded} text={t.holdPartText}>
        <KeyedForm className="mt-3">
          <input type="hidden" name="parcel" value={parcel.id} />
          <Button name="step" value="accept-refund" kind="quiet" disabled={isBusy}>
            {t.sendAllTheSame}
          </Button>
        </KeyedForm>
      </Held>
    );
  }
  if (parcel.dispute === 'asked' || parcel.dispute === 'open') {
    return <Held title={t.holdDisputed} text={t.answerAtTasks} />;
  }
  if (parcel.refunded.amount === '0') return null;
  return (
    <p className="mt-3 text-sm text-quiet">
      {refunded}
      {parcel.dispute === 'lost' && ` · ${t.disputeLost}`}
    </p>
  );
}
