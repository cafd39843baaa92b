import { ApproveDemoKey } from './approve-demo-key.js';
import { OnApproveDemoKey } from './approve-demo-key.job.js';
import { EnrolKey } from './enrol-key.js';
import { EnrolPurpose } from './enrol.purpose.js';
import { AddMakerAct, KeyOnChain, RotateSignersAct } from './key-acts.js';
import { StudioKeysController } from './studio-keys.controller.js';
import { SyncKeys } from './sync-keys.js';
import type { PurposeParts } from '../purpose-parts.js';

export const enrol: PurposeParts = {
  providers: [
    AddMakerAct,
    ApproveDemoKey,
    EnrolKey,
    EnrolPurpose,
    KeyOnChain,
    OnApproveDemoKey,
    RotateSignersAct,
    SyncKeys,
  ],
  controllers: [StudioKeysController],
};
