import { enrol } from './enrol/parts.js';
import { signAct } from './sign-act/parts.js';

/** What people sign that is of no other module: a folder each, and a line here. */
export const ownPurposes = [enrol, signAct];
