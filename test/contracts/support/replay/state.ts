import { ZeroAddress } from 'ethers';

/** A struct as a view answers it: its fields by name. */
export type Slot = Readonly<Record<string, bigint | boolean | string>>;
export type Slots = Readonly<Record<string, Slot>>;
type Words = Readonly<Record<string, string>>;

/**
 * What the events of the three contracts tell, and nothing else. Never changed in place, so that a follower can go back
 * to the state of an earlier block. Names of two parts are joined by a slash: cooperative/key id, cooperative/root.
 */
export interface ReplayedState {
  readonly cooperatives: Slots;
  readonly profiles: Words;
  readonly keys: Slots;
  /** By cooperative/key index. */
  readonly origins: Slots;
  readonly recoveries: Slots;
  readonly successor: string;

  readonly batches: Slots;
  readonly batchStatuses: Slots;
  /** By cooperative/number. */
  readonly statuses: Slots;
  readonly lines: Slots;

  readonly owners: Words;
  readonly contents: Words;
  readonly custodies: Slots;
  readonly approvals: Words;
  /** By owner/operator. */
  readonly operators: Readonly<Record<string, boolean>>;
}

export const nothing: ReplayedState = {
  cooperatives: {},
  profiles: {},
  keys: {},
  origins: {},
  recoveries: {},
  successor: ZeroAddress,
  batches: {},
  batchStatuses: {},
  statuses: {},
  lines: {},
  owners: {},
  contents: {},
  custodies: {},
  approvals: {},
  operators: {},
};

type Table = {
  [Name in keyof ReplayedState]: ReplayedState[Name] extends string ? never : Name;
}[keyof ReplayedState];

/** The state with one entry of one table replaced. */
export function put<Name extends Table>(
  state: ReplayedState,
  table: Name,
  id: string,
  value: ReplayedState[Name][string],
): ReplayedState {
  return { ...state, [table]: { ...state[table], [id]: value } };
}

/** The state with some fields of one slot replaced. */
export function change(
  state: ReplayedState,
  table: 'cooperatives' | 'keys' | 'origins' | 'batches' | 'custodies',
  id: string,
  fields: Slot,
): ReplayedState {
  const slot = state[table][id];
  if (!slot) throw new Error(`An event speaks of ${table} ${id}, of which no earlier one told.`);
  return put(state, table, id, { ...slot, ...fields });
}

/** The state without one entry. */
export function drop(
  state: ReplayedState,
  table: 'recoveries' | 'approvals' | 'batchStatuses',
  id: string,
): ReplayedState {
  const kept = Object.fromEntries(Object.entries<unknown>(state[table]).filter(([name]) => name !== id));
  return { ...state, [table]: kept };
}

/** The arguments of an event by name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as ethers gives them
export type Args = Readonly<Record<string, any>>;
export type Apply = (state: ReplayedState, args: Args) => ReplayedState;
