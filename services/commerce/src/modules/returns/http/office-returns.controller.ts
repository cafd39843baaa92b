import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  answerReturnRequest,
  inspectReturnRequest,
  newCodeOfReturn,
  officeReturn,
  officeReturnList,
  officeReturnSearch,
  returnPath,
  returnPhotographPath,
  settleInPartRequest,
  type AnswerReturnRequest,
  type InspectReturnRequest,
  type NewCodeOfReturn,
  type OfficeReturn,
  type OfficeReturnList,
  type OfficeReturnSearch,
  type ReturnPath,
  type ReturnPhotographPath,
  type SettleInPartRequest,
} from '../../../../api/returns.js';
import { sealingLink, type SealingLink } from '../../../../api/studio.js';
import type { Language } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { ReaderLanguage } from '../../../platform/http/reader-language.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { OpenLink } from '../../signing/index.js';
import { OfficeReturnsQueries } from '../data/office-returns.queries.js';
import { AnswerReturn } from '../use-cases/answer-return.js';
import { InspectReturn } from '../use-cases/inspect-return.js';
import { NoteArrival } from '../use-cases/note-arrival.js';
import { SettleInPart } from '../use-cases/settle-in-part.js';
import { ShowReturnPhotograph } from '../use-cases/show-return-photograph.js';
import { sendPrivately } from './private-picture.js';

/** What buyers want to send back: of the own cooperative, whatever id is asked for. */
@Controller('api/v1/office/returns')
@RequireRole('officer')
export class OfficeReturnsController {
  constructor(
    private readonly returns: OfficeReturnsQueries,
    private readonly answerReturn: AnswerReturn,
    private readonly settleInPart: SettleInPart,
    private readonly noteArrival: NoteArrival,
    private readonly inspectReturn: InspectReturn,
    private readonly showPhotograph: ShowReturnPhotograph,
    private readonly openLink: OpenLink,
  ) {}

  @Get()
  @Answers(officeReturnList)
  list(
    @CurrentActor() officer: OfficerActor,
    @Query({ schema: officeReturnSearch }) search: OfficeReturnSearch,
  ): Promise<OfficeReturnList> {
    return this.returns.list(officer.cooperativeId, search);
  }

  @Get(':id')
  @Answers(officeReturn)
  one(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
  ): Promise<OfficeReturn> {
    return this.returns.one(officer.cooperativeId, id);
  }

  @Get(':id/photographs/:photographId')
  async picture(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPhotographPath }) { id, photographId }: ReturnPhotographPath,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const of = { returnId: id, id: photographId };
    sendPrivately(reply, await this.showPhotograph.toOfficer(officer.cooperativeId, of));
  }

  @Post(':id/accept')
  @Answers(officeReturn)
  async accept(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
    @Body({ schema: answerReturnRequest }) { answer }: AnswerReturnRequest,
  ): Promise<OfficeReturn> {
    await this.answerReturn.execute({ id, officer, decision: 'accepted', answer });
    return this.one(officer, { id });
  }

  @Post(':id/refuse')
  @Answers(officeReturn)
  async refuse(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
    @Body({ schema: answerReturnRequest }) { answer }: AnswerReturnRequest,
  ): Promise<OfficeReturn> {
    await this.answerReturn.execute({ id, officer, decision: 'refused', answer });
    return this.one(officer, { id });
  }

  @Post(':id/settle-in-part')
  @Answers(officeReturn)
  async keep(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
    @Body({ schema: settleInPartRequest }) body: SettleInPartRequest,
  ): Promise<OfficeReturn> {
    await this.settleInPart.execute({ ...body, id, officer });
    return this.one(officer, { id });
  }

  @Post(':id/arrive')
  @Answers(officeReturn)
  async arrive(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
  ): Promise<OfficeReturn> {
    await this.noteArrival.execute({ id, officer });
    return this.one(officer, { id });
  }

  @Post(':id/inspect')
  @Answers(officeReturn)
  async inspect(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id }: ReturnPath,
    @Body({ schema: inspectReturnRequest }) { pieces }: InspectReturnRequest,
  ): Promise<OfficeReturn> {
    await this.inspectReturn.execute({ id, officer, found: pieces });
    return this.one(officer, { id });
  }

  @Post(':id/new-code')
  @Answers(sealingLink)
  newCode(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: returnPath }) { id: returnId }: ReturnPath,
    @Body({ schema: newCodeOfReturn }) { number }: NewCodeOfReturn,
    @ReaderLanguage() language: Language,
  ): Promise<SealingLink> {
    return this.openLink.execute(officer, { purpose: 'new-code', subject: { returnId, number }, language });
  }
}
