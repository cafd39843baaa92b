import type { Offer } from '@daulang/commerce/api/offers';
import { Link, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { DoneSaid } from '~/components/done-said';
import { pictureUrl } from '~/components/picture';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { formatMoment, formatMoney } from '~/i18n/format';
import { editionMessages } from '~/i18n/editions';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offerMessages, offerStateMessages } from '~/i18n/offers';
import type { OfferOutcome } from './offer-forms.server';
import { OfferEdition } from './offer-edition';
import { OfferPhotograph } from './offer-photograph';
import { OfferTermsForm } from './offer-terms';
import { termsSaid } from './terms-said';

interface OfferPageProps {
  offer: Offer;
  /** Whose page it is on. */
  place: 'studio' | 'office';
  outcome: OfferOutcome | null | undefined;
  /** What is to be made is not for who only helps. */
  isHelper?: boolean;
}

/** Something that is offered to be made, with what comes next: its photograph, its terms, changing or stopping it. */
export function OfferPage({ offer, place, outcome, isHelper = false }: OfferPageProps) {
  const t = useMessages(offerMessages);
  const edition = useMessages(editionMessages);
  const states = useMessages(offerStateMessages);
  const language = useLanguage();
  const attempt = outcome?.attempt ?? null;
  const isOfTerms = attempt !== null && '/leadTimeDays' in attempt.typed;
  const isOfEdition = attempt !== null && '/pieces' in attempt.typed;
  const said = { open: t.saidOpen, stopped: t.saidStopped, edition: edition.said };
  const isWithout = offer.photographs.length === 0;
  const terms = <OfferTermsForm key={offer.said.length} offer={offer} attempt={isOfTerms ? attempt : null} />;
  return (
    <article className="max-w-3xl" data-offer-state={offer.state}>
      <h1 className="title mb-2!">{offer.title[language]}</h1>
      <p className="font-medium">{states[offer.state]}</p>
      {place === 'office' && (
        <p className="text-quiet">
          {t.maker}: {offer.maker.displayName}
        </p>
      )}
      <div className="my-4 flex flex-col gap-4">
        <DoneSaid>{outcome?.said && said[outcome.said]}</DoneSaid>
        {!isOfTerms && !isOfEdition && <FormTrouble attempt={attempt} />}
      </div>
      <div className="flex flex-col gap-6">
        {isWithout && offer.state === 'unseen' && <OfferPhotograph id={offer.id} place={place} />}
        {!isWithout && <OfferPicture offer={offer} />}
        {offer.state === 'open' && offer.terms && (
          <>
            <p className="text-lg">
              {formatMoney(offer.price, language)}
              <br />
              {termsSaid(offer.terms, t)}
            </p>
            <details open={isOfTerms || undefined} className="rounded-card border border-line bg-raised p-4">
              <summary className="min-h-11 cursor-pointer py-2 font-medium">{t.change}</summary>
              <p className="mb-4">{t.changeText}</p>
              {terms}
            </details>
          </>
        )}
        {offer.state !== 'open' && !isWithout && (
          <section aria-labelledby="terms">
            <h2 id="terms" className="mb-3 text-2xl">
              {offer.state === 'unseen' ? t.stepTerms : t.open}
            </h2>
            {terms}
          </section>
        )}
        <OfferEdition offer={offer} attempt={isOfEdition ? attempt : null} />
        <OfferEnd offer={offer} />
        {offer.state !== 'unseen' && (
          <p className="flex flex-wrap gap-x-6">
            <Link to={`/${language}/products/${offer.slug}`} className="inline-flex min-h-11 items-center">
              {t.inShop}
            </Link>
            {!isHelper && (
              <Link to={`/${language}/${place}/work`} className="inline-flex min-h-11 items-center">
                {t.toMake}
              </Link>
            )}
          </p>
        )}
        <OfferHistory offer={offer} />
        <Link to={`/${language}/${place}/offers`} className="inline-flex min-h-11 items-center">
          {t.seeOffered}
        </Link>
      </div>
    </article>
  );
}

function OfferPicture({ offer }: { offer: Offer }) {
  const t = useMessages(offerMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  const [first] = offer.photographs;
  if (!first) return null;
  return (
    <figure className="max-w-xs">
      <img
        src={pictureUrl(first.cid, 640, 'webp')}
        alt={t.picture(offer.title[language])}
        width={first.width}
        height={first.height}
        className="aspect-[4/5] w-full rounded-card bg-press-soft object-cover"
      />
      {offer.state === 'unseen' && (
        <KeyedForm preventScrollReset>
          <input type="hidden" name="cid" value={first.cid} />
          <Button kind="quiet" name="intent" value="remove-photograph" disabled={isBusy} className="px-2!">
            {t.removePicture}
          </Button>
        </KeyedForm>
      )}
    </figure>
  );
}

/** No more orders of what buyers see; nothing left of what they never saw. */
function OfferEnd({ offer: { state } }: { offer: Offer }) {
  const t = useMessages(offerMessages);
  const isBusy = useNavigation().state !== 'idle';
  if (state === 'closed') return null;
  const isUnseen = state === 'unseen';
  return (
    <KeyedForm preventScrollReset className="flex flex-col gap-2">
      {!isUnseen && <p className="text-quiet">{t.stopText}</p>}
      <Button
        kind={isUnseen ? 'quiet' : 'second'}
        name="intent"
        value={isUnseen ? 'discard' : 'stop'}
        disabled={isBusy}
        className="self-start"
      >
        {isUnseen ? t.discard : t.stop}
      </Button>
    </KeyedForm>
  );
}

function OfferHistory({ offer: { said } }: { offer: Offer }) {
  const t = useMessages(offerMessages);
  const language = useLanguage();
  if (said.length === 0) return null;
  const by = { maker: t.byMaker, helper: t.byHelper, officer: t.byOfficer };
  return (
    <details>
      <summary className="flex min-h-11 cursor-pointer items-center text-press underline">
        {t.history}
      </summary>
      <ol className="text-sm">
        {said.map(({ at, by: role, terms, price }) => (
          <li key={at} className="border-t border-line py-2">
            <span className="font-medium">
              {terms ? `${formatMoney(price, language)} · ${termsSaid(terms, t)}` : t.saidNone}
            </span>
            <span className="text-quiet">
              {' · '}
              {formatMoment(at, language)} · {by[role]}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
