import type { RelyingParty } from '@daulang/protocol';

/** Where new signing keys live: the sealing pages' own host, so that no page of the shop can ask for them. */
export function relyingPartyOf({ sealUrl }: { sealUrl: URL }): RelyingParty {
  return { rpId: sealUrl.hostname, origins: [sealUrl.origin] };
}
