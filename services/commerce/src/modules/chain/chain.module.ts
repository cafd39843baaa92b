import { Module } from '@nestjs/common';
import { ChainClient } from './client/chain-client.js';
import { RegistryDomains } from './client/registry-domains.js';
import { RpcGate } from './client/rpc-gate.js';
import { VerdictReader } from './client/verdict-reader.js';
import { CallsQueries } from './data/calls.queries.js';
import { CallsStore } from './data/calls.store.js';
import { EventsStore } from './data/events.store.js';
import { NewsQueries } from './data/news.queries.js';
import { RegistryQueries } from './data/registry.queries.js';
import { RpcController } from './http/rpc.controller.js';
import { OnFollowChain } from './jobs/follow-chain.job.js';
import { OnSendWaitingCalls } from './jobs/send-waiting-calls.job.js';
import { FollowChain } from './use-cases/follow-chain.js';
import { FollowToken } from './use-cases/follow-token.js';
import { ReadHolder } from './use-cases/read-holder.js';
import { SendWaitingCalls } from './use-cases/send-waiting-calls.js';
import { SuspectBatches } from './use-cases/suspect-batches.js';
import { SubmitCall } from './use-cases/submit-call.js';

@Module({
  controllers: [RpcController],
  providers: [
    ChainClient,
    RegistryDomains,
    RpcGate,
    VerdictReader,
    CallsStore,
    EventsStore,
    CallsQueries,
    NewsQueries,
    RegistryQueries,
    SubmitCall,
    ReadHolder,
    SendWaitingCalls,
    FollowChain,
    FollowToken,
    SuspectBatches,
    OnSendWaitingCalls,
    OnFollowChain,
  ],
  exports: [
    ReadHolder,
    SubmitCall,
    SendWaitingCalls,
    FollowChain,
    CallsQueries,
    NewsQueries,
    RegistryDomains,
    RegistryQueries,
    SuspectBatches,
    VerdictReader,
  ],
})
export class ChainModule {}
