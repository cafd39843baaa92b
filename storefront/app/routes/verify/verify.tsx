import { responseOf } from '~/render/plain-response';
import { labelPage } from './+page/label-page.server';
import type { Route } from './+types/verify';

/**
 * `/c/<serial>`, and `/01/<gtin>/21/<serial>` for cooperatives with a GS1 prefix. Answers the whole page itself: no
 * frame, no hydration. Our server answers most of the former without coming here (`server/label-pages.ts`).
 */
export async function loader({ request, params, url }: Route.LoaderArgs): Promise<Response> {
  return responseOf(await labelPage(request, url, params.serial));
}
