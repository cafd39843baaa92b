import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CatalogModule } from '../catalog/index.js';
import { ChainModule } from '../chain/index.js';
import { ActsQueries } from './data/acts.queries.js';
import { ActsStore } from './data/acts.store.js';
import { SigningKeys } from './data/keys.queries.js';
import { KeysStore } from './data/keys.store.js';
import { TicketsStore } from './data/tickets.store.js';
import { OfficeSigningController } from './http/office-signing.controller.js';
import { SealController } from './http/seal.controller.js';
import { OnExpireActs } from './jobs/expire-acts.job.js';
import { OnCallMoved } from './jobs/on-call-moved.job.js';
import { ApproveDemoKey } from './purposes/enrol/approve-demo-key.js';
import { EnrolKey } from './purposes/enrol/enrol-key.js';
import { SyncKeys } from './purposes/enrol/sync-keys.js';
import { ownPurposes } from './purposes/purposes.js';
import { ActKinds, SigningPurposes } from './purposes/registries.js';
import { PrepareActToSign } from './purposes/sign-act/prepare-act-to-sign.js';
import { CancelAct } from './use-cases/cancel-act.js';
import { FollowAct } from './use-cases/follow-act.js';
import { IssueTicket } from './use-cases/issue-ticket.js';
import { MoveAct } from './use-cases/move-act.js';
import { OpenAct } from './use-cases/open-act.js';
import { OpenLink } from './use-cases/open-link.js';
import { PrepareAct } from './use-cases/prepare-act.js';
import { ProposeAct } from './use-cases/propose-act.js';
import { RedeemTicket } from './use-cases/redeem-ticket.js';
import { SealDesk } from './use-cases/seal-desk.js';
import { SignAct } from './use-cases/sign-act.js';

/** Of its own, and of its purposes what others may use. */
const shown = [ApproveDemoKey, EnrolKey, PrepareActToSign, SyncKeys];

const open = [
  ActsQueries,
  FollowAct,
  MoveAct,
  OpenLink,
  PrepareAct,
  ProposeAct,
  RedeemTicket,
  SealDesk,
  SignAct,
  SigningKeys,
];

@Module({
  imports: [DiscoveryModule, ChainModule, CatalogModule],
  controllers: [
    OfficeSigningController,
    SealController,
    ...ownPurposes.flatMap(({ controllers }) => controllers),
  ],
  providers: [
    ...open,
    ...ownPurposes.flatMap(({ providers }) => providers),
    ActKinds,
    ActsStore,
    CancelAct,
    IssueTicket,
    KeysStore,
    OnCallMoved,
    OnExpireActs,
    OpenAct,
    SigningPurposes,
    TicketsStore,
  ],
  exports: [...open, ...shown],
})
export class SigningModule {}
