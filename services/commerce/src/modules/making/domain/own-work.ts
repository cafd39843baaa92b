import { WorkNotFound } from './making.errors.js';
import type { Work } from './work.js';

/** An artisan for themselves, or an officer for the artisans of their cooperative. */
export interface WorkActor {
  userId: string;
  role: 'artisan' | 'officer' | 'treasurer';
  cooperativeId: string;
  artisanId: string | null;
}

/**
 * The work, if it is this artisan's or this cooperative's, and paid for. Another's and none look the same from outside.
 *
 * @throws WorkNotFound
 */
export function ownWork(work: Work | undefined, { role, artisanId, cooperativeId }: WorkActor): Work {
  const isOwn = role === 'artisan' ? work?.artisanId === artisanId : work?.cooperativeId === cooperativeId;
  if (!work || !isOwn || work.state === 'kept' || work.state === 'released') throw new WorkNotFound();
  return work;
}
