import { expect } from 'chai';
import type { Result } from 'ethers';
import { ZeroAddress } from 'ethers';

import type { Registries } from '../registries.js';
import type { ReplayedState, Slots } from './state.js';
import { isQuorumStolen } from './theft.js';

const asObject = (answer: unknown) => (answer as Result).toObject();
const none = { digest: `0x${'0'.repeat(64)}`, executableAt: 0n };

/** Asks every view for everything the state knows of, and expects the same answers. */
export async function expectViewsToAnswer(on: Registries, state: ReplayedState): Promise<void> {
  await craftViews(on, state);
  await certificateViews(on, state);
  await tokenViews(on, state);
}

async function craftViews({ crafts }: Registries, state: ReplayedState) {
  expect(await crafts.cooperativeCount()).to.equal(BigInt(Object.keys(state.cooperatives).length));
  expect(await crafts.successor()).to.equal(state.successor);
  for (const [id, cooperative] of Object.entries(state.cooperatives)) {
    expect(asObject(await crafts.cooperativeOf(id))).to.deep.equal(cooperative);
    expect(await crafts.profileOf(id)).to.equal(state.profiles[id]);
    expect(asObject(await crafts.recoveryOf(id))).to.deep.equal(state.recoveries[id] ?? none);
  }
  await eachSlot(state.keys, (id, keyId) => crafts.keyOf(id, keyId));
  await eachSlot(state.origins, (id, index) => crafts.originOf(id, index));
  for (const [path, batch] of Object.entries(state.batches)) {
    const [id] = path.split('/') as [string];
    const [sealers, sealedAt] = [batch['sealers'] as bigint, batch['sealedAt'] as bigint];
    expect(await crafts.isQuorumStolen(id, sealers, sealedAt)).to.equal(
      isQuorumStolen(state, id, sealers, sealedAt),
    );
  }
}

async function certificateViews({ certificates }: Registries, state: ReplayedState) {
  for (const [id, line] of Object.entries(state.lines)) {
    expect(asObject(await certificates.lineOf(id))).to.deep.equal(line);
    expect(await certificates.nextNumber(id)).to.equal(line['next']);
  }
  await eachSlot(state.batches, (id, root) => certificates.batchOf(id, root));
  await eachSlot(state.batchStatuses, (id, root) => certificates.batchStatusOf(id, root));
  await eachSlot(state.statuses, (id, number) => certificates.statusOf(id, number));
}

async function tokenViews({ tokens }: Registries, state: ReplayedState) {
  for (const [tokenId, owner] of Object.entries(state.owners)) {
    expect(await tokens.ownerOf(tokenId)).to.equal(owner);
    expect(await tokens.getApproved(tokenId)).to.equal(state.approvals[tokenId] ?? ZeroAddress);
    expect(await tokens.contentOf(tokenId)).to.equal(state.contents[tokenId]);
    expect(asObject(await tokens.custodyOf(tokenId))).to.deep.equal(state.custodies[tokenId]);
  }
  const owners = Object.values(state.owners);
  for (const owner of new Set(owners)) {
    const count = owners.filter((other) => other === owner).length;
    expect(await tokens.balanceOf(owner)).to.equal(BigInt(count));
  }
  for (const [path, approved] of Object.entries(state.operators)) {
    const [owner, operator] = path.split('/') as [string, string];
    expect(await tokens.isApprovedForAll(owner, operator)).to.equal(approved);
  }
}

async function eachSlot(slots: Slots, view: (id: string, name: string) => Promise<unknown>) {
  for (const [path, slot] of Object.entries(slots)) {
    const [id, name] = path.split('/') as [string, string];
    expect(asObject(await view(id, name))).to.deep.equal(slot);
  }
}
