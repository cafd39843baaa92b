import { listBatches } from '~/api/office.server';
import { ButtonLink } from '~/components/button';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { BatchRow } from './+batch-row';
import { isMoving } from './+batch-state';
import { MoreLink } from '~/components/workplace/more-link';
import { workplaceTitle } from '~/components/workplace/page-title';
import type { Route } from './+types/batches';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'batchesTitle');

export async function loader({ request }: Route.LoaderArgs) {
  return listBatches(request, new URL(request.url).searchParams.get('cursor'));
}

export default function Batches({ loaderData: { items, nextCursor } }: Route.ComponentProps) {
  const t = useMessages(officeMessages);
  const at = `/${useLanguage()}/office`;
  useRefreshWhile(items.some(({ state }) => isMoving(state)));
  return (
    <div className="max-w-4xl">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="title">{t.batchesTitle}</h1>
        <ButtonLink to={`${at}/seal`}>{t.sealTitle}</ButtonLink>
      </div>
      {items.length === 0 && <p>{t.noBatches}</p>}
      <ul>
        {items.map((batch) => (
          <BatchRow key={batch.id} batch={batch} />
        ))}
      </ul>
      <MoreLink at={`${at}/batches`} cursor={nextCursor}>
        {t.more}
      </MoreLink>
    </div>
  );
}
