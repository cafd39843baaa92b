import { z } from 'zod';
import { bilingual, slug } from './text.js';

/** Where a fact was read; `url` is absent for a source that is named only. */
const source = z.object({ key: z.string(), citation: z.string(), url: z.string().optional() });

/** A village or a craft quarter as the map and the lists need it. */
const villageCard = z.object({
  slug,
  name: bilingual,
  craft: z.object({ slug, name: bilingual }),
  ward: bilingual.nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  productCount: z.number().int(),
});
export type VillageCard = z.infer<typeof villageCard>;

/** GET /api/v1/villages */
export const villageList = z.object({ villages: z.array(villageCard) });
export type VillageList = z.infer<typeof villageList>;

/** GET /api/v1/villages/:slug: facts with their sources and what is doubtful about them. */
export const villagePage = villageCard.extend({
  facts: z.array(bilingual),
  recognitions: z.array(z.object({ year: z.string().nullable(), title: bilingual })),
  season: bilingual.nullable(),
  sources: z.array(source),
  doubts: z.array(bilingual),
});
export type VillagePage = z.infer<typeof villagePage>;

/** GET /api/v1/crafts */
export const craftList = z.object({
  crafts: z.array(
    z.object({ slug, name: bilingual, villageCount: z.number().int(), productCount: z.number().int() }),
  ),
});
export type CraftList = z.infer<typeof craftList>;
