import { Banknote, House, KeyRound, Package, Shapes } from 'lucide-react';
import type { ReactNode } from 'react';
import { Outlet, redirect } from 'react-router';
import { actsFor, nextFrom, requireMember } from '~/api/member.server';
import { listConsents } from '~/api/studio.server';
import { Notice } from '~/components/notice';
import { WorkplaceFrame } from '~/components/workplace/frame';
import { WhatWentWrong } from '~/components/what-went-wrong';
import { helperMessages } from '~/i18n/helpers';
import { useLanguage, useMessages } from '~/i18n/messages';
import { studioMessages } from '~/i18n/studio';
import type { RouteHandle } from '~/route-handle';
import { type StudioReader, useActsFor } from './+acts-for';
import type { Route } from './+types/studio';

export const handle: RouteHandle = { frame: 'own' };

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

/** An artisan who was never asked what may be published is asked before anything else; "no" is an answer too. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<StudioReader> {
  const helped = actsFor(await requireMember(request));
  if (helped !== null) return { actsFor: helped };
  const { consents } = await listConsents(request);
  if (consents.some(({ purpose, decidedAt }) => purpose === 'name' && decidedAt === null)) {
    throw redirect(`/${params.language}/studio/welcome?${nextFrom(request)}`);
  }
  return { actsFor: null };
}

/** Asked once, not again with every section. */
export const shouldRevalidate = () => false;

export default function Studio() {
  return (
    <StudioFrame>
      <Outlet />
    </StudioFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <StudioFrame>
      <WhatWentWrong error={error} />
    </StudioFrame>
  );
}

function StudioFrame({ children }: { children: ReactNode }) {
  const t = useMessages(studioMessages);
  const helper = useMessages(helperMessages);
  const helped = useActsFor();
  const at = `/${useLanguage()}/studio`;
  return (
    <WorkplaceFrame
      isLarge
      place={t.studio}
      navigation={t.navigation}
      sections={[
        { to: at, label: t.home, Icon: House, end: true },
        { to: `${at}/pieces`, label: t.myPieces, short: t.piecesShort, Icon: Shapes },
        { to: `${at}/orders`, label: t.ordersToSend, short: t.ordersShort, Icon: Package },
        { to: `${at}/money`, label: t.money, short: t.moneyShort, Icon: Banknote },
        ...(helped === null
          ? [{ to: `${at}/key`, label: t.signingKey, short: t.keyShort, Icon: KeyRound }]
          : []),
      ]}
    >
      {helped !== null && (
        <div className="mb-4" data-acting-for>
          <Notice title={helper.acting(helped)}>{helper.actingText}</Notice>
        </div>
      )}
      {children}
    </WorkplaceFrame>
  );
}
