import { Banknote, CircleAlert, ExternalLink, Mail } from 'lucide-react';
import { Link } from 'react-router';
import { Price } from '~/components/price';
import { WithCode } from '~/components/with-code';
import type { Attempt } from '~/forms/attempt';
import { formatDay, formatMoment, formatMoney } from '~/i18n/format';
import { letterMessages } from '~/i18n/letters';
import { MakingLine } from '~/making/making-line';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';
import { wishedDayMessages } from '~/i18n/wished-day';
import { officeMessages } from '~/i18n/office';
import { officeRefundMessages } from '~/i18n/office-refunds';
import type { CarrierList, OfficeParcel } from '@daulang/commerce/api/orders';
import { parcelWords } from '../+parcel-state';
import { ParcelHistory } from './+parcel-history';
import { ParcelMoney } from './+parcel-money';
import { ParcelPapers } from './+parcel-papers';
import { ParcelPlace } from './+parcel-place';
import { ParcelReceiver } from './+parcel-receiver';
import { ParcelStep } from './+parcel-step';

/** One parcel: what goes in, where it goes, and the next thing to do with it. */
export function ParcelCard({
  parcel,
  carriers,
  attempt,
}: {
  parcel: OfficeParcel;
  carriers: CarrierList['carriers'];
  attempt: Attempt | null;
}) {
  const t = useMessages(officeMessages);
  const letters = useMessages(letterMessages);
  const refunds = useMessages(officeRefundMessages);
  const { wishedByBuyer } = useMessages(wishedDayMessages);
  const fetching = useMessages(pickUpMessages);
  const language = useLanguage();
  return (
    <li
      className="rounded-card border border-line bg-raised p-4"
      data-parcel={parcel.orderCode}
      data-parcel-state={parcel.state}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-lg">
          <WithCode code={parcel.orderCode}>{t.order(parcel.orderCode)}</WithCode>
        </h2>
        <p aria-live="polite">
          {parcel.late && (
            <span className="mr-3 inline-flex items-center gap-1 font-medium text-closer">
              <CircleAlert aria-hidden size={18} strokeWidth={1.5} />
              {t.late}
            </span>
          )}
          {parcel.pickUp && parcel.state === 'packed' ? fetching.ready : parcelWords(parcel.state, t)}
        </p>
      </div>
      {parcel.paidAt && (
        <p className="text-sm text-quiet">
          {t.paidAt} {formatMoment(parcel.paidAt, language)}
        </p>
      )}
      <div className="mt-3 grid grid-cols-1 gap-4 sm:grid-cols-2">
        <ul>
          {parcel.lines.map((line, nth) => (
            <li key={nth}>
              {line.quantity} × {line.title[language]}
              {line.making && <MakingLine making={line.making} />}
              {line.pieces.length > 0 && (
                <span className="block text-sm text-quiet">
                  {t.numbersOf}: {line.pieces.join(', ')}
                </span>
              )}
            </li>
          ))}
          <li className="mt-1 font-medium">
            <Price money={parcel.total} />
          </li>
        </ul>
        <address className="not-italic">
          <span className="text-quiet">{parcel.pickUp ? fetching.buyerComes : t.sendTo}</span>
          <ParcelReceiver parcel={parcel} />
          <ParcelPlace parcel={parcel} />
          {parcel.wishedDay && (
            <span className="block font-medium">{wishedByBuyer(formatDay(parcel.wishedDay, language))}</span>
          )}
          {parcel.carrier && (
            <span className="block text-sm text-quiet">
              {[parcel.carrier[language], parcel.trackingCode].filter(Boolean).join(' · ')}
            </span>
          )}
          {parcel.trackingUrl && (
            <a
              href={parcel.trackingUrl}
              rel="noreferrer"
              className="inline-flex min-h-11 items-center gap-1.5"
            >
              <ExternalLink aria-hidden size={18} strokeWidth={1.5} />
              {t.followParcel}
            </a>
          )}
        </address>
      </div>
      <ParcelMoney parcel={parcel} />
      <ParcelStep parcel={parcel} carriers={carriers} attempt={attempt} />
      <ParcelPapers parcel={parcel} />
      <ParcelHistory parcel={parcel} />
      {parcel.cashDue && (
        <p className="mt-3 font-medium">{refunds.cashDue(formatMoney(parcel.cashDue, language))}</p>
      )}
      <Link
        to={`/${language}/office/orders/${parcel.id}/money`}
        className="mt-2 mr-4 inline-flex min-h-11 items-center gap-2"
      >
        <Banknote aria-hidden size={20} strokeWidth={1.5} />
        {refunds.title}
      </Link>
      <Link
        to={`/${language}/office/orders/${parcel.id}/letters`}
        className="mt-2 inline-flex min-h-11 items-center gap-2"
      >
        <Mail aria-hidden size={20} strokeWidth={1.5} />
        {letters.letters}
      </Link>
    </li>
  );
}
