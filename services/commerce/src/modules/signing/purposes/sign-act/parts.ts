import type { PurposeParts } from '../purpose-parts.js';
import { PrepareActToSign } from './prepare-act-to-sign.js';
import { SignActPurpose } from './sign-act.purpose.js';

export const signAct: PurposeParts = {
  providers: [PrepareActToSign, SignActPurpose],
  controllers: [],
};
