import { ZeroAddress } from 'ethers';

import { type Apply, change, drop, put, type Slot } from './state.js';

const untouched: Slot = { nonce: 0n, lost: false, reportedAt: 0n, announcedVersion: 0n };

/** What each event of the token changes. */
export const tokenEvents: Record<string, Apply> = {
  Transfer(state, { from, to, tokenId }) {
    const id = String(tokenId);
    const owned = drop(put(state, 'owners', id, to), 'approvals', id);
    if (from === ZeroAddress) return put(owned, 'custodies', id, untouched);
    const nonce = (state.custodies[id]!['nonce'] as bigint) + 1n;
    return change(owned, 'custodies', id, { nonce });
  },
  Approval: (state, { tokenId, approved }) => put(state, 'approvals', String(tokenId), approved),
  ApprovalForAll: (state, { owner, operator, approved }) =>
    put(state, 'operators', `${owner}/${operator}`, approved),
  Claimed: (state, { tokenId, content }) => put(state, 'contents', String(tokenId), content),
  // Told by `Transfer` already; the kind is for a piece's history alone.
  Moved: (state) => state,
  LostSet: (state, { tokenId, lost, nonce, setAt }) =>
    change(state, 'custodies', String(tokenId), { lost, nonce: nonce + 1n, reportedAt: lost ? setAt : 0n }),
  StatusAnnounced: (state, { tokenId, version }) =>
    change(state, 'custodies', String(tokenId), { announcedVersion: version }),
  // For wallets and marketplaces: look again.
  MetadataUpdate: (state) => state,
};
