import type { Offer } from '@daulang/commerce/api/offers';
import { Link } from 'react-router';
import { LinePicture } from '~/cart/line-picture';
import { formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offerMessages, offerStateMessages } from '~/i18n/offers';
import { termsSaid } from './terms-said';

/** Something that is offered to be made, and the way to its page. */
export function OfferCard({ offer, at, isOfMany }: { offer: Offer; at: string; isOfMany: boolean }) {
  const t = useMessages(offerMessages);
  const states = useMessages(offerStateMessages);
  const language = useLanguage();
  return (
    <li className="flex gap-4 rounded-card border border-line bg-raised p-4" data-offer-state={offer.state}>
      <LinePicture cid={offer.photographs[0]?.cid ?? null} />
      <div className="min-w-0 flex-1">
        <h2 className="text-xl">
          <Link to={`${at}/${offer.id}`} className="inline-flex min-h-11 items-center">
            {offer.title[language]}
          </Link>
        </h2>
        <p className="font-medium">{states[offer.state]}</p>
        <p>
          {formatMoney(offer.price, language)}
          {offer.terms && (
            <>
              <br />
              {termsSaid(offer.terms, t)}
            </>
          )}
        </p>
        {isOfMany && (
          <p className="text-quiet">
            {t.maker}: {offer.maker.displayName}
          </p>
        )}
      </div>
    </li>
  );
}
