import type { TestKey } from './keys.js';
import type { Registries } from './registries.js';

/** The guardian says that these keys were in a thief's hand from the second of their adding. */
export async function reportStolenAtOnce(on: Registries, cooperativeId: bigint, keys: TestKey[]) {
  for (const { id } of keys) {
    const { addedAt } = await on.crafts.keyOf(cooperativeId, id);
    await on.crafts.connect(on.guardian).dateTheft(cooperativeId, id, addedAt);
  }
}
