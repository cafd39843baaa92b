import { z } from 'zod';

const bilingual = z.object({ vi: z.string().min(1), en: z.string().min(1) });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** A file of seed facts (`seed/villages.json`), as far as pages use it: any craft region can be written so. */
export const villageFile = z
  .object({
    version: z.literal(1),
    /** Key to citation: an address, or an address with words, or words alone. */
    sources: z.record(z.string(), z.string().min(1)),
    villages: z.array(
      z.object({
        slug,
        name: bilingual,
        craft: bilingual.extend({ slug }),
        location: z.object({
          wardCode: z.string().nullable(),
          ward: bilingual.nullable(),
          lat: z.number().min(-90).max(90).nullable(),
          lon: z.number().min(-180).max(180).nullable(),
        }),
        facts: z.array(bilingual),
        recognitions: z.array(z.object({ year: z.string().nullable(), title: bilingual })),
        season: bilingual.nullable(),
        sources: z.array(z.string()),
        uncertain: z.array(bilingual),
      }),
    ),
  })
  .superRefine((file, context) => {
    for (const [index, village] of file.villages.entries()) {
      for (const key of village.sources.filter((key) => !(key in file.sources))) {
        context.addIssue({
          code: 'custom',
          path: ['villages', index, 'sources'],
          message: `${village.slug} names the source "${key}", which is not listed.`,
        });
      }
      if (village.facts.length > 0 && village.sources.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['villages', index, 'sources'],
          message: `${village.slug} states facts and names no source.`,
        });
      }
    }
  });

export type VillageFile = z.infer<typeof villageFile>;

/** The first web address in a citation, if it has one. */
export function urlIn(citation: string): string | undefined {
  return /https?:\/\/[^\s"”)]+/.exec(citation)?.[0];
}
