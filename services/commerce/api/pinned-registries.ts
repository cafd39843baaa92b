import { z } from 'zod';

const address = z
  .string()
  .regex(/^0x[0-9a-fA-F]{40}$/, 'expected an address: 0x and 40 hex digits')
  .transform((text) => text.toLowerCase() as `0x${string}`);

/** A registry that is trusted, beside the one in which new certificates are issued. */
const pinnedRegistry = z.object({
  chainId: z.number().int().positive(),
  registry: address,
  /** The `CertificateToken` of that registry: it answers for both. */
  token: address,
  /** Seconds of block time until an entry is final; as on the own chain when left out. */
  finalAfterSeconds: z.number().int().min(0).optional(),
  /** Where to ask that chain; may be left out on the own one. */
  rpcUrls: z
    .array(z.url({ protocol: /^https?$/, error: 'expected http(s) addresses' }))
    .min(1)
    .optional(),
});

/** The variable PINNED_REGISTRIES: a JSON list, empty when unset. */
export const pinnedRegistries = z
  .string()
  .default('[]')
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'expected a JSON list' });
      return z.NEVER;
    }
  })
  .pipe(z.array(pinnedRegistry));

export type PinnedRegistrySetting = z.infer<typeof pinnedRegistry>;
