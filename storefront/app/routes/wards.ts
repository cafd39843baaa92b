import { askWards } from '~/api/places.server';
import type { Route } from './+types/wards';
import { offerOf } from '~/components/ward-field/ward-offer';

/** For forms in a browser with scripts: what the ward of an address may become while it is typed. */
export async function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const typed = { province: query.get('province') ?? '', ward: query.get('q') ?? '' };
  return offerOf(typed, await askWards(request, { province: typed.province, q: typed.ward }));
}
