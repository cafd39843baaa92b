import type { PurposeParts } from '../../../signing/index.js';
import { ChangeStatus } from './change-status.js';
import { SetStatusAct } from './set-status.act.js';
import { StatusController } from './status.controller.js';

export const setStatus: PurposeParts = {
  providers: [ChangeStatus, SetStatusAct],
  controllers: [StatusController],
};
