import {
  craftList,
  type CraftList,
  villageList,
  type VillageList,
  villagePage,
  type VillagePage,
} from '@daulang/commerce/api/villages';
import { ask } from './ask.server';

/** Every village and craft quarter, with its place on the map. */
export function askVillages(request: Request): Promise<VillageList> {
  return ask(request, { to: 'GET /villages' }, villageList);
}

/** One village with its facts, their sources and what is doubtful. */
export function askVillage(request: Request, slug: string): Promise<VillagePage> {
  return ask(request, { to: 'GET /villages/:slug', at: { slug } }, villagePage);
}

/** Every craft, with how many villages and products it has. */
export function askCrafts(request: Request): Promise<CraftList> {
  return ask(request, { to: 'GET /crafts' }, craftList);
}
