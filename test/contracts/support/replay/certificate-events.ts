import { type Apply, change, drop, put } from './state.js';

const YEAR = 365n * 24n * 60n * 60n;

/** What each event of the certificate registry changes. */
export const certificateEvents: Record<string, Apply> = {
  BatchIssued(state, { cooperativeId, root, first, size, sealers, issuedAt }) {
    const id = String(cooperativeId);
    const fresh = { issuedAt, sealedAt: issuedAt, superseded: false };
    const issued = put(state, 'batches', `${id}/${root}`, { ...fresh, first, size, sealers });
    const year = (issuedAt - (state.cooperatives[id]!['admittedAt'] as bigint)) / YEAR;
    const line = state.lines[id];
    const before = line?.['year'] === year ? (line['issuedInYear'] as bigint) : 0n;
    return put(issued, 'lines', id, { next: first + size, year, issuedInYear: before + size });
  },
  StatusSet: (state, { cooperativeId, number, state: piece, reason, version, signers, setAt }) =>
    put(state, 'statuses', `${cooperativeId}/${number}`, { state: piece, reason, setAt, version, signers }),
  BatchSuperseded(state, { cooperativeId, root, successor, reason, signers, setAt }) {
    const id = `${cooperativeId}/${root}`;
    const status = { reason, setAt, signers, successor };
    return put(change(state, 'batches', id, { superseded: true }), 'batchStatuses', id, status);
  },
  BatchEndorsed(state, { cooperativeId, root, sealers, sealedAt }) {
    const id = `${cooperativeId}/${root}`;
    const batch = { sealers, sealedAt, superseded: false };
    return drop(change(state, 'batches', id, batch), 'batchStatuses', id);
  },
};
