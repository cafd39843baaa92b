import type { RelyingParty } from '@daulang/protocol';
import type { Config } from '../../../platform/config/config.js';

/** Where signing keys live: the sealing pages' own host, so that no page of the shop can ask for them. */
export function relyingPartyOf({ sealUrl }: Pick<Config, 'sealUrl'>): RelyingParty {
  return { rpId: sealUrl.hostname, origins: [sealUrl.origin] };
}
