import type { BaseContract, EventLog, Log } from 'ethers';

import type { Registries } from '../registries.js';
import { certificateEvents } from './certificate-events.js';
import { craftEvents } from './craft-events.js';
import { type Apply, nothing, type ReplayedState } from './state.js';
import { tokenEvents } from './token-events.js';

const events: Record<string, Apply> = { ...craftEvents, ...certificateEvents, ...tokenEvents };

/** What one event makes of a state. */
export function applyEvent(state: ReplayedState, { eventName, args }: EventLog): ReplayedState {
  const apply = events[eventName];
  if (!apply) throw new Error(`Nobody said what ${eventName} changes.`);
  return apply(state, args.toObject());
}

/** The events of the three contracts from one block to another, in the order in which they happened. */
export async function eventsOf(on: Registries, fromBlock = 0, toBlock?: number): Promise<EventLog[]> {
  const contracts: BaseContract[] = [on.crafts, on.certificates, on.tokens];
  const found = await Promise.all(contracts.map((contract) => contract.queryFilter('*', fromBlock, toBlock)));
  const inOrder = (a: Log, b: Log) => a.blockNumber - b.blockNumber || a.index - b.index;
  return found.flat().sort(inOrder) as EventLog[];
}

/** The state that follows from every event so far. */
export async function replay(on: Registries): Promise<ReplayedState> {
  return (await eventsOf(on)).reduce(applyEvent, nothing);
}
