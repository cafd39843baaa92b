import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATE_DIR } from './stack-environment.ts';

type Role = 'artisan' | 'officer' | 'secondOfficer' | 'authority';
export type LabelKind =
  'genuine' | 'withdrawn' | 'replaced' | 'suspended' | 'lost' | 'claimed' | 'altered' | 'unknown';

/** What the seed wrote down about the shop it filled. */
export interface Demo {
  storefront: string;
  api: string;
  signIns: Record<Role, { displayName: string; phone: string; url: string }>;
  /** The page where sign-in codes arrive. */
  outbox: string;
  /** Addresses of labels to scan. */
  verify: Record<LabelKind, string>;
}

export function readDemo(): Demo {
  return JSON.parse(readFileSync(join(STATE_DIR, 'demo.json'), 'utf8')) as Demo;
}
