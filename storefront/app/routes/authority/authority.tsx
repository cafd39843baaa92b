import { Landmark } from 'lucide-react';
import type { ReactNode } from 'react';
import { listCooperatives } from '~/api/office.server';
import { WhatWentWrong } from '~/components/what-went-wrong';
import { WorkplaceFrame } from '~/components/workplace/frame';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { CooperativeTable } from './+cooperative-table';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { RouteHandle } from '~/route-handle';
import type { Route } from './+types/authority';

export const handle: RouteHandle = { frame: 'own' };

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'authority');

export async function loader({ request }: Route.LoaderArgs) {
  return listCooperatives(request);
}

export default function Authority({ loaderData: { cooperatives } }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  return (
    <AuthorityFrame>
      <h1 className="title">{t.cooperatives}</h1>
      <p className="max-w-prose text-quiet">{t.cooperativesText}</p>
      {cooperatives.length === 0 ? (
        <p className="my-6">{t.noCooperatives}</p>
      ) : (
        <CooperativeTable cooperatives={cooperatives} />
      )}
    </AuthorityFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <AuthorityFrame>
      <WhatWentWrong error={error} />
    </AuthorityFrame>
  );
}

function AuthorityFrame({ children }: { children: ReactNode }) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/authority`;
  return (
    <WorkplaceFrame
      place={t.authority}
      navigation={t.authoritySections}
      sections={[{ to: at, label: t.cooperatives, Icon: Landmark, end: true }]}
    >
      {children}
    </WorkplaceFrame>
  );
}
