import { randomBytes } from 'node:crypto';
import { createSoftwareKey, type SoftwareKey } from '@daulang/protocol';
import type { SeededCooperative } from './people.ts';

/** The software passkeys of one demo cooperative. They seal the demo's pieces and nothing real, ever. */
export interface CooperativeKeys {
  /** Approves newcomers' keys in the demo; the service reads it from DEMO_KEYS_FILE. */
  cooperative: SoftwareKey;
  officer: SoftwareKey;
  secondOfficer: SoftwareKey;
  /** By artisan id. */
  makers: Map<string, SoftwareKey>;
}

const draw = () => createSoftwareKey((size) => new Uint8Array(randomBytes(size)));

export function drawKeys({ artisans }: SeededCooperative): CooperativeKeys {
  return {
    cooperative: draw(),
    officer: draw(),
    secondOfficer: draw(),
    makers: new Map(artisans.map(({ artisanId }) => [artisanId, draw()])),
  };
}
