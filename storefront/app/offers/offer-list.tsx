import type { OfferList } from '@daulang/commerce/api/offers';
import { Link } from 'react-router';
import { ButtonLink } from '~/components/button';
import { MoreLink } from '~/components/workplace/more-link';
import { useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { OfferCard } from './offer-card';

interface OfferListPageProps extends OfferList {
  /** The page's own address. */
  at: string;
  which: 'offered' | 'others';
  /** Of all artisans of a cooperative. */
  isOfMany?: boolean;
}

/** What is offered to be made, or what else the shop has and could be. */
export function OfferListPage({ at, which, items, nextCursor, isOfMany = false }: OfferListPageProps) {
  const t = useMessages(offerMessages);
  const isOther = which === 'others';
  const nothing = isOther ? t.noOthers : t.none;
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-5 text-quiet">{isOther ? t.othersText : t.text}</p>
      {!isOther && (
        <ButtonLink to={`${at}/new`} className="mb-5 w-full text-lg sm:w-auto">
          {t.add}
        </ButtonLink>
      )}
      {items.length === 0 && <p className="mb-4">{nothing}</p>}
      <ul className="flex flex-col gap-4">
        {items.map((offer) => (
          <OfferCard key={offer.id} offer={offer} at={at} isOfMany={isOfMany} />
        ))}
      </ul>
      <MoreLink at={at} asked={{ which }} cursor={nextCursor}>
        {t.more}
      </MoreLink>
      <Link to={isOther ? at : `${at}?which=others`} className="mt-5 inline-flex min-h-11 items-center">
        {isOther ? t.seeOffered : t.seeOthers}
      </Link>
    </div>
  );
}
