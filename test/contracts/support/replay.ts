import type { BaseContract, EventLog, Result } from 'ethers';

/** The registries' whole state as their events tell it; keys of the maps are joined by a slash. */
export interface ReplayedState {
  cooperatives: Map<string, Record<string, bigint>>;
  profiles: Map<string, string>;
  keys: Map<string, Record<string, bigint>>;
  batches: Map<string, Record<string, bigint>>;
  statuses: Map<string, Record<string, bigint>>;
  nextNumbers: Map<string, bigint>;
}

type Apply = (state: ReplayedState, event: Result) => void;

const cooperativeOf = (state: ReplayedState, event: Result) =>
  state.cooperatives.get(String(event.cooperativeId))!;

/** One function an event; nothing but the event and the state so far is known. */
const applies: Record<string, Apply> = {
  CooperativeAdmitted(state, { cooperativeId, profile, threshold, capacity, admittedAt }) {
    const fresh = { state: 1n, signerCount: 0n, nextIndex: 1n, suspendedFrom: 0n, nonce: 0n };
    state.cooperatives.set(String(cooperativeId), { ...fresh, threshold, capacity, admittedAt });
    state.profiles.set(String(cooperativeId), profile as string);
  },
  ProfileSet: (state, { cooperativeId, profile }) =>
    void state.profiles.set(String(cooperativeId), profile as string),
  CooperativeSuspended: (state, event) =>
    void Object.assign(cooperativeOf(state, event), {
      state: 2n,
      suspendedFrom: event.suspendedFrom as bigint,
    }),
  CooperativeReinstated: (state, event) =>
    void Object.assign(cooperativeOf(state, event), { state: 1n, suspendedFrom: 0n }),
  KeyAdded(state, event) {
    const { cooperativeId, keyId, kind, scheme, index, addedAt } = event;
    state.keys.set(`${cooperativeId}/${keyId}`, { kind, scheme, index, addedAt, closedAt: 0n });
    const cooperative = cooperativeOf(state, event);
    cooperative.nextIndex = (index as bigint) + 1n;
    if (kind === 1n) cooperative.signerCount! += 1n;
  },
  KeyClosed(state, event) {
    state.keys.get(`${event.cooperativeId}/${event.keyId}`)!.closedAt = event.closedAt as bigint;
    if (event.kind === 1n) cooperativeOf(state, event).signerCount! -= 1n;
  },
  ThresholdSet: (state, event) => void (cooperativeOf(state, event).threshold = event.threshold as bigint),
  ActSigned: (state, event) => void (cooperativeOf(state, event).nonce = (event.nonce as bigint) + 1n),
  BatchIssued(state, { cooperativeId, root, first, size, sealers, issuedAt }) {
    state.batches.set(`${cooperativeId}/${root}`, { issuedAt, sealedAt: issuedAt, first, size, sealers });
    state.nextNumbers.set(String(cooperativeId), (first as bigint) + (size as bigint));
  },
  StatusSet: (state, { cooperativeId, number, state: piece, reason, version, signers, setAt }) =>
    void state.statuses.set(`${cooperativeId}/${number}`, { state: piece, reason, setAt, version, signers }),
};

/** Reads every event of the contracts, in order, and applies it. */
export async function replay(contracts: BaseContract[]): Promise<ReplayedState> {
  const logs = (await Promise.all(contracts.map((contract) => contract.queryFilter('*')))).flat();
  logs.sort((a, b) => a.blockNumber - b.blockNumber || a.index - b.index);
  const state: ReplayedState = {
    cooperatives: new Map(),
    profiles: new Map(),
    keys: new Map(),
    batches: new Map(),
    statuses: new Map(),
    nextNumbers: new Map(),
  };
  for (const log of logs as EventLog[]) applies[log.eventName]!(state, log.args);
  return state;
}
