import { type Bilingual, plainLineOf, plainProseOf } from '@daulang/protocol';

// The protocol takes plain text in NFC alone; a draft may hold what a keyboard or a paste left in it.

export function statedLines({ vi, en }: Bilingual): Bilingual {
  return { vi: plainLineOf(vi), en: plainLineOf(en) };
}

export function statedProse({ vi, en }: Bilingual): Bilingual {
  return { vi: plainProseOf(vi), en: plainProseOf(en) };
}
