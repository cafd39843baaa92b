import { askVillages } from '~/api/villages.server';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { villageMessages } from '~/i18n/villages';
import type { RouteHandle } from '~/route-handle';
import { pageMeta } from '~/seo/page-meta';
import { VillageMap } from '~/villages/village-map';
import type { Route } from './+types/villages';

export const handle = { scripts: false } satisfies RouteHandle;

/** Nothing on it is sold here: where villages are may be a minute old. */
export const headers: Route.HeadersFunction = () => ({ 'Cache-Control': 'public, max-age=60' });

export const meta: Route.MetaFunction = (page) => {
  const t = inLanguage(villageMessages, languageOfPath(page.location.pathname));
  return pageMeta(page, { title: t.listTitle, description: t.listLead });
};

export async function loader({ request }: Route.LoaderArgs) {
  return askVillages(request);
}

export default function Villages({ loaderData }: Route.ComponentProps) {
  const t = useMessages(villageMessages);
  return (
    <div className="page">
      <h1 className="title">{t.listTitle}</h1>
      <p className="mb-6 max-w-prose text-quiet">{t.listLead}</p>
      <VillageMap villages={loaderData.villages} />
    </div>
  );
}
