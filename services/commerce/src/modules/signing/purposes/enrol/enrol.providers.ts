import { ApproveDemoKey } from './approve-demo-key.js';
import { OnApproveDemoKey } from './approve-demo-key.job.js';
import { EnrolKey } from './enrol-key.js';
import { EnrolPurpose } from './enrol.purpose.js';
import { AddMakerAct, KeyOnChain, RotateSignersAct } from './key-acts.js';
import { SyncKeys } from './sync-keys.js';

export const enrolProviders = [
  AddMakerAct,
  ApproveDemoKey,
  EnrolKey,
  EnrolPurpose,
  KeyOnChain,
  OnApproveDemoKey,
  RotateSignersAct,
  SyncKeys,
];
