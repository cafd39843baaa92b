import type { PurposeParts } from '../../../signing/index.js';
import { DrawNewCode } from './draw-new-code.js';
import { NewCodeController } from './new-code.controller.js';
import { NewCodePurpose } from './new-code.purpose.js';
import { TakeNewCode } from './take-new-code.js';

export const newCode: PurposeParts = {
  providers: [DrawNewCode, NewCodePurpose, TakeNewCode],
  controllers: [NewCodeController],
};
