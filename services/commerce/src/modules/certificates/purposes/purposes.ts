import { FixClaimKeys } from './seal-batch/fix-claim-keys.js';
import { IssueBatchAct } from './seal-batch/issue-batch.act.js';
import { SealBatchPurpose } from './seal-batch/seal-batch.purpose.js';
import { TakeClaimKeys } from './seal-batch/take-claim-keys.js';
import { ChangeStatus } from './set-status/change-status.js';
import { SetStatusAct } from './set-status/set-status.act.js';
import { PrepareStatement } from './sign-statement/prepare-statement.js';
import { SignStatementPurpose } from './sign-statement/sign-statement.purpose.js';
import { SignStatement } from './sign-statement/sign-statement.js';

/** What people sign of certificates: a folder each, and a line here. */
export const purposes = [
  ...[PrepareStatement, SignStatement, SignStatementPurpose],
  ...[FixClaimKeys, IssueBatchAct, SealBatchPurpose, TakeClaimKeys],
  ...[ChangeStatus, SetStatusAct],
];
