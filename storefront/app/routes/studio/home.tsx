import { Camera, Hammer, Handshake, Package, Shapes, Store } from 'lucide-react';
import { Link } from 'react-router';
import { readStudio } from '~/api/studio.server';
import { Price } from '~/components/price';
import { workplaceTitle } from '~/components/workplace/page-title';
import { workMessages } from '~/i18n/making';
import { useLanguage, useMessages } from '~/i18n/messages';
import { offerMessages } from '~/i18n/offers';
import { studioMessages } from '~/i18n/studio';
import { stallMessages } from '~/i18n/stall';
import { useActsFor } from './+acts-for';
import { HomeTile } from './+home-tile';
import { KeptHere } from './+kept/kept-here';
import { KeyNotice } from './+key-notice';
import type { Route } from './+types/home';

export const meta: Route.MetaFunction = workplaceTitle(studioMessages, 'studio');

export async function loader({ request }: Route.LoaderArgs) {
  return { studio: await readStudio(request) };
}

export default function StudioHome({ loaderData: { studio } }: Route.ComponentProps) {
  const t = useMessages(studioMessages);
  const work = useMessages(workMessages);
  const offers = useMessages(offerMessages);
  const isHelper = useActsFor() !== null;
  const { title: sellAtStall, tileHint: stallHint } = useMessages(stallMessages);
  const language = useLanguage();
  const at = `/${language}/studio`;
  const { piecesByState, artisan } = studio;
  const pieces = Object.values(piecesByState).reduce((sum, n) => sum + (n ?? 0), 0);
  const toSign = piecesByState.draft ?? 0;
  return (
    <div className="max-w-4xl">
      <h1 className="title mb-1!">{t.hello(artisan.displayName)}</h1>
      <p className="text-quiet">
        {studio.cooperative.name[language]}
        {artisan.isDemo && ` · ${t.demoPerson}`}
      </p>
      <KeptHere artisanId={artisan.id} newPiece={`${at}/pieces/new`} />
      {studio.signingKey !== 'active' && <KeyNotice state={studio.signingKey} />}
      <ul className="my-6 grid gap-4 sm:grid-cols-2">
        <HomeTile to={`${at}/pieces/new`} Icon={Camera} label={t.addPiece} hint={t.addPieceHint} isMain />
        {!isHelper && <HomeTile to={`${at}/work`} Icon={Hammer} label={work.title} hint={work.tileHint} />}
        <HomeTile to={`${at}/offers`} Icon={Handshake} label={offers.title} hint={offers.tileHint} />
        <HomeTile
          to={`${at}/orders`}
          Icon={Package}
          label={t.ordersToSend}
          hint={t.ordersWaiting(studio.ordersToSend)}
        />
        <HomeTile to={`${at}/stall`} Icon={Store} label={sellAtStall} hint={stallHint} />
        <HomeTile
          to={`${at}/pieces`}
          Icon={Shapes}
          label={t.myPieces}
          hint={toSign > 0 ? t.toSign(toSign) : t.piecesCount(pieces)}
        />
      </ul>
      <section aria-labelledby="month" className="rounded-card border border-line bg-raised p-5">
        <h2 id="month" className="text-xl">
          {t.thisMonth}
        </h2>
        <p className="my-1 text-3xl font-bold">
          <Price money={studio.monthEarned} />
        </p>
        <Link to={`${at}/money`} className="inline-flex min-h-11 items-center">
          {t.seeMoney}
        </Link>
      </section>
      <Link to={`${at}/profile`} className="mt-5 inline-flex min-h-11 items-center">
        {t.profile}
      </Link>
    </div>
  );
}
