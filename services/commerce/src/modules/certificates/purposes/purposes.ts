import { sealBatch } from './seal-batch/parts.js';
import { setStatus } from './set-status/parts.js';
import { signStatement } from './sign-statement/parts.js';

/** What people sign of certificates: a folder each, and a line here. */
export const certificatePurposes = [signStatement, sealBatch, setStatus];
