export { ChainModule } from './chain.module.js';
export { callMoved, cooperativeChanged, followChain } from './chain.jobs.js';
export { RegistryDomains } from './client/registry-domains.js';
export { VerdictReader } from './client/verdict-reader.js';
export { CallsQueries, type CallProgress } from './data/calls.queries.js';
export {
  RegistryQueries,
  type ChainCooperative,
  type ChainKey,
  type ChainStatus,
  type IssuedBatch,
} from './data/registry.queries.js';
export type { YearCapacity } from './domain/year-capacity.js';
export { ChainUnreachable } from './domain/chain.errors.js';
export { isWithin, type NumberRange } from './domain/number-range.js';
export { encodeAct, type ActSignature } from './domain/encode-act.js';
export { FollowChain } from './use-cases/follow-chain.js';
export { SendWaitingCalls } from './use-cases/send-waiting-calls.js';
export { SuspectBatches } from './use-cases/suspect-batches.js';
export { SubmitCall, type SubmitCallInput } from './use-cases/submit-call.js';
export { Chain1795348800110 } from './migrations/1795348800110-chain.js';
export { TokenProgress1795348800320 } from './migrations/1795348800320-token-progress.js';
