import { Controller } from '@nestjs/common';
import { RequireRole } from '../../accounts/index.js';
import { WorkController } from './work.controller.js';

/** What the artisans of the own cooperative are to make; an officer may answer for who has no telephone at hand. */
@Controller('api/v1/office/work')
@RequireRole('officer')
export class OfficeWorkController extends WorkController {}
