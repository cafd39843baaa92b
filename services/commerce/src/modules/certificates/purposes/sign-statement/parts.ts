import type { PurposeParts } from '../../../signing/index.js';
import { PrepareStatement } from './prepare-statement.js';
import { SignStatementPurpose } from './sign-statement.purpose.js';
import { SignStatement } from './sign-statement.js';
import { StudioSigningController } from './studio-signing.controller.js';

export const signStatement: PurposeParts = {
  providers: [PrepareStatement, SignStatement, SignStatementPurpose],
  controllers: [StudioSigningController],
};
