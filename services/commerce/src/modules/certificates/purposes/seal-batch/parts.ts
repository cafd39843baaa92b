import type { PurposeParts } from '../../../signing/index.js';
import { ClaimKeysController } from './claim-keys.controller.js';
import { FixClaimKeys } from './fix-claim-keys.js';
import { IssueBatchAct } from './issue-batch.act.js';
import { SealBatchPurpose } from './seal-batch.purpose.js';
import { TakeClaimKeys } from './take-claim-keys.js';

export const sealBatch: PurposeParts = {
  providers: [FixClaimKeys, IssueBatchAct, SealBatchPurpose, TakeClaimKeys],
  controllers: [ClaimKeysController],
};
