import type { OrderStatus } from '@daulang/commerce/api/orders';
import { ExternalLink, PackageCheck } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { Price } from '~/components/price';
import { PickUpPlaceWords } from '~/components/pick-up-place';
import { cartMessages } from '~/i18n/cart';
import { editionMessages } from '~/i18n/editions';
import { formatDay, formatMoney, formatNumber } from '~/i18n/format';
import { voucherMessages } from '~/i18n/voucher';
import { pickUpMessages } from '~/i18n/pick-up';
import { useLanguage, useMessages } from '~/i18n/messages';
import { wishedDayMessages } from '~/i18n/wished-day';
import { LinePicture } from '~/cart/line-picture';
import { MakingLine } from '~/making/making-line';

type Parcel = OrderStatus['parcels'][number];

const stateWords = {
  waiting: 'parcelWaiting',
  'to-pack': 'parcelToPack',
  packed: 'parcelPacked',
  sent: 'parcelSent',
  delivered: 'parcelDelivered',
  cancelled: 'parcelCancelled',
} as const satisfies Record<Parcel['state'], keyof typeof cartMessages>;

/** One cooperative's parcel: where it is, what is in it, and the certificates of its very pieces. */
export function OrderParcelCard({ parcel, code }: { parcel: Parcel; code: string }) {
  const t = useMessages(cartMessages);
  const { lineDiscount } = useMessages(voucherMessages);
  const { wished } = useMessages(wishedDayMessages);
  const fetching = useMessages(pickUpMessages);
  const language = useLanguage();
  const name = parcel.cooperative.name[language];
  const isBusy = useNavigation().state !== 'idle';
  return (
    <section className="rounded-card border border-line bg-raised p-4 sm:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-base">{parcel.pickUp ? fetching.fetchedAt(name) : t.parcelFrom(name)}</h2>
        <p className="font-medium" data-parcel-state={parcel.state}>
          {parcel.pickUp && parcel.state === 'packed'
            ? fetching.ready
            : parcel.pickUp && parcel.state === 'delivered'
              ? fetching.handedOver
              : t[stateWords[parcel.state]]}
        </p>
      </div>
      {parcel.pickUp && (
        <div className="mt-1">
          <PickUpPlaceWords place={parcel.pickUp} />
          {parcel.state === 'packed' && <p className="mt-1">{fetching.showCode(code)}</p>}
        </div>
      )}
      {parcel.wishedDay && (
        <p className="text-sm text-quiet">{wished(formatDay(parcel.wishedDay, language))}</p>
      )}
      {parcel.carrier && (
        <p className="text-sm text-quiet">
          {t.sentBy(parcel.carrier[language])}
          {parcel.trackingCode && ` · ${t.tracking(parcel.trackingCode)}`}
          {parcel.trackingUrl && (
            <a
              href={parcel.trackingUrl}
              rel="noreferrer"
              className="ml-3 inline-flex min-h-11 items-center gap-1.5 text-base"
            >
              <ExternalLink aria-hidden size={18} strokeWidth={1.5} />
              {t.followParcel}
            </a>
          )}
        </p>
      )}
      {parcel.state === 'sent' && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="parcel" value={parcel.id} />
          <Button name="intent" value="received" kind="second" disabled={isBusy}>
            <PackageCheck aria-hidden size={20} strokeWidth={1.5} />
            {t.receive}
          </Button>
        </Form>
      )}
      <ul className="mt-3 divide-y divide-line">
        {parcel.lines.map((line) => (
          <li key={line.title.vi} className="flex gap-4 py-3">
            <LinePicture cid={line.pictureCid} />
            <div className="min-w-0 flex-1">
              <div className="flex flex-wrap justify-between gap-x-4">
                <p className="font-medium">
                  {line.title[language]}{' '}
                  <span className="whitespace-nowrap text-quiet">× {line.quantity}</span>
                </p>
                <Price money={line.total} />
              </div>
              {line.discount.amount !== '0' && (
                <p className="text-sm text-quiet">{lineDiscount(formatMoney(line.discount, language))}</p>
              )}
              {line.making && <MakingLine making={line.making} />}
              {line.pieces.map((piece) => (
                <a
                  key={piece}
                  href={`/n/${piece}?l=${language}`}
                  className="mr-3 inline-flex min-h-11 items-center text-sm"
                >
                  {t.certificate(piece.split('/').at(-1)!)}
                  <EditionNumber numbers={line.numbers} piece={piece} />
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Which piece of how many it is, where it is of a numbered edition. */
function EditionNumber({
  numbers,
  piece,
}: {
  numbers: OrderStatus['parcels'][number]['lines'][number]['numbers'];
  piece: string;
}) {
  const t = useMessages(editionMessages);
  const language = useLanguage();
  const it = numbers.find((other) => other.piece === piece);
  return it && `, ${t.pieceOf(formatNumber(it.number, language), formatNumber(it.of, language))}`;
}
