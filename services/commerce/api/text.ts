import { z } from 'zod';

/** The two languages of the product, Vietnamese first. */
export const language = z.enum(['vi', 'en']);
export type Language = z.infer<typeof language>;

/** A text in both languages; neither may be empty, so that no screen misses one. */
export const bilingual = z.object({ vi: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Bilingual = z.infer<typeof bilingual>;

/** A URL part without diacritics: `non-la-bai-tho`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** An opaque place in a feed; hand back `nextCursor` of the last page to get the next one. */
export const pageRequest = z.strictObject({
  cursor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,200}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(24),
});

/** One page of a feed of `item`s; `nextCursor` is null on the last one. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
