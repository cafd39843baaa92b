import { Controller, Get, Param, Post } from '@nestjs/common';
import {
  letterPath,
  officeLetterList,
  type LetterPath,
  type OfficeLetterList,
} from '../../../../api/letters.js';
import { parcelPath, type ParcelPath } from '../../../../api/orders.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { ParcelLettersQueries } from '../data/parcel-letters.queries.js';
import { SendLetterAgain } from '../use-cases/send-letter-again.js';

/** What people were told of a parcel: of the own cooperative, whatever id is asked for. */
@Controller('api/v1/office/parcels/:id/letters')
@RequireRole('officer')
export class ParcelLettersController {
  constructor(
    private readonly letters: ParcelLettersQueries,
    private readonly sendLetterAgain: SendLetterAgain,
  ) {}

  @Get()
  @Answers(officeLetterList)
  list(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: parcelPath }) { id }: ParcelPath,
  ): Promise<OfficeLetterList> {
    return this.letters.list(officer.cooperativeId, id);
  }

  @Post(':letterId/again')
  @Answers(officeLetterList)
  async again(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: letterPath }) { id, letterId }: LetterPath,
  ): Promise<OfficeLetterList> {
    await this.sendLetterAgain.execute({ parcelId: id, letterId, officer });
    return this.letters.list(officer.cooperativeId, id);
  }
}
