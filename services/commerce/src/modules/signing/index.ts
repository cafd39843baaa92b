/**
 * The door of signing: keys, tickets, and the acts of cooperatives on their way to the chain. What there is to sign is
 * registered by the modules above, each purpose a folder of theirs (`SigningPurpose`, `ActKind`).
 */
export { SigningModule } from './signing.module.js';
export { ActsQueries } from './data/acts.queries.js';
export type { StoredAct } from './data/acts.store.js';
export { credentialOf, SigningKeys } from './data/keys.queries.js';
export type { SigningKey } from './data/keys.store.js';
export type { Ticket } from './data/tickets.store.js';
export type { ActState } from './domain/act-state.js';
export { checkSignature } from './domain/check-signature.js';
export { verifyP256ByOpenssl } from './domain/openssl-p256.js';
export { answerOf } from './domain/passkey-answer.js';
export { relyingPartyOf } from './domain/relying-party.js';
export { CooperativeNotAdmitted, NoSigningKey } from './domain/signing.errors.js';
export { BearerTicket } from './http/bearer-ticket.js';
export { SEAL_LIMIT } from './http/seal.controller.js';
export { KeysOfArtisan1796300321010 } from './migrations/1796300321010-keys-of-artisan.js';
export { Signing1796259510000 } from './migrations/1796259510000-signing.js';
export { ActKind, type ActKindHandler, type ActSetting, THREE_DAYS_MS } from './purposes/act-kind.js';
export { ApproveDemoKey } from './purposes/enrol/approve-demo-key.js';
export { EnrolKey } from './purposes/enrol/enrol-key.js';
export { SyncKeys } from './purposes/enrol/sync-keys.js';
export type { PurposeParts } from './purposes/purpose-parts.js';
export { type Signatory, SigningPurpose, type SigningPurposeHandler } from './purposes/purpose.js';
export { PrepareActToSign } from './purposes/sign-act/prepare-act-to-sign.js';
export { FollowAct } from './use-cases/follow-act.js';
export { MoveAct } from './use-cases/move-act.js';
export { OpenLink } from './use-cases/open-link.js';
export { PrepareAct } from './use-cases/prepare-act.js';
export { ProposeAct } from './use-cases/propose-act.js';
export { RedeemTicket } from './use-cases/redeem-ticket.js';
export { SealDesk } from './use-cases/seal-desk.js';
export { SignAct } from './use-cases/sign-act.js';
