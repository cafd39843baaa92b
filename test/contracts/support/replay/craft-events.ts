import { type Apply, type Args, change, drop, put, type ReplayedState } from './state.js';

const SIGNER = 1n;
const [ACTIVE, SUSPENDED, CLOSED] = [1n, 2n, 3n];

const ofKey = (args: Args) => `${args['cooperativeId']}/${args['keyId']}`;

function ofCooperative(state: ReplayedState, { cooperativeId }: Args) {
  const id = String(cooperativeId);
  return { id, cooperative: state.cooperatives[id] as Record<string, bigint> };
}

/** What each event of the register of cooperatives changes. */
export const craftEvents: Record<string, Apply> = {
  CooperativeAdmitted(state, { cooperativeId, profile, threshold, capacity, admittedAt }) {
    const id = String(cooperativeId);
    const fresh = {
      state: ACTIVE,
      signerCount: 0n,
      nextIndex: 1n,
      suspendedFrom: 0n,
      nonce: 0n,
      theftSince: 0n,
    };
    const admitted = put(state, 'cooperatives', id, { ...fresh, threshold, capacity, admittedAt });
    return put(admitted, 'profiles', id, profile);
  },
  ProfileSet: (state, { cooperativeId, profile }) => put(state, 'profiles', String(cooperativeId), profile),
  CapacitySet: (state, { cooperativeId, capacity }) =>
    change(state, 'cooperatives', String(cooperativeId), { capacity }),
  CooperativeSuspended(state, args) {
    const { id, cooperative } = ofCooperative(state, args);
    const next = cooperative['state'] === CLOSED ? CLOSED : SUSPENDED;
    return change(state, 'cooperatives', id, { state: next, suspendedFrom: args['suspendedFrom'] });
  },
  CooperativeReinstated(state, args) {
    const { id, cooperative } = ofCooperative(state, args);
    const next = cooperative['state'] === CLOSED ? CLOSED : ACTIVE;
    return change(state, 'cooperatives', id, { state: next, suspendedFrom: 0n });
  },
  CooperativeClosed(state, { cooperativeId }) {
    const id = String(cooperativeId);
    return drop(change(state, 'cooperatives', id, { state: CLOSED }), 'recoveries', id);
  },
  KeyAdded(state, args) {
    const { kind, scheme, index, admittedBy, addedAt } = args;
    const { id, cooperative } = ofCooperative(state, args);
    const counted = change(state, 'cooperatives', id, {
      nextIndex: index + 1n,
      signerCount: cooperative['signerCount']! + (kind === SIGNER ? 1n : 0n),
    });
    const known = put(counted, 'keys', ofKey(args), { kind, scheme, index, addedAt, closedAt: 0n });
    return put(known, 'origins', `${id}/${index}`, { addedAt, stolenFrom: 0n, admittedBy });
  },
  KeyClosed(state, args) {
    const { id, cooperative } = ofCooperative(state, args);
    const signerCount = cooperative['signerCount']! - (args['kind'] === SIGNER ? 1n : 0n);
    const counted = change(state, 'cooperatives', id, { signerCount });
    return change(counted, 'keys', ofKey(args), { closedAt: args['closedAt'] });
  },
  TheftReported(state, args) {
    const { stolenFrom, index } = args;
    const { id, cooperative } = ofCooperative(state, args);
    const before = cooperative['theftSince']!;
    const isEarliest = before === 0n || stolenFrom < before;
    const isSigner = state.keys[ofKey(args)]!['kind'] === SIGNER;
    const theftSince = isSigner && isEarliest ? stolenFrom : before;
    const dated = change(state, 'cooperatives', id, { theftSince });
    return change(dated, 'origins', `${id}/${index}`, { stolenFrom });
  },
  ThresholdSet: (state, { cooperativeId, threshold }) =>
    change(state, 'cooperatives', String(cooperativeId), { threshold }),
  ActSigned: (state, { cooperativeId, nonce }) =>
    change(state, 'cooperatives', String(cooperativeId), { nonce: nonce + 1n }),
  RecoveryProposed: (state, { cooperativeId, recovery, executableAt }) =>
    put(state, 'recoveries', String(cooperativeId), { digest: recovery, executableAt }),
  RecoveryVetoed: (state, { cooperativeId }) => drop(state, 'recoveries', String(cooperativeId)),
  RecoveryExecuted: (state, { cooperativeId }) => drop(state, 'recoveries', String(cooperativeId)),
  SuccessorAnnounced: (state, { certificateRegistry }) => ({ ...state, successor: certificateRegistry }),
};
