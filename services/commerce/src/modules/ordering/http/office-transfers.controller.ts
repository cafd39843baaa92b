import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  matchTransferRequest,
  setTransferAsideRequest,
  statementImported,
  transferPath,
  unmatchedTransferList,
  type MatchTransferRequest,
  type SetTransferAsideRequest,
  type StatementImported,
  type TransferPath,
  type UnmatchedTransferList,
} from '../../../../api/transfers.js';
import { Answers } from '../../../platform/http/answers.js';
import { CurrentActor, RequireRole, type OfficerActor } from '../../accounts/index.js';
import { ImportStatement, SetTransferAside } from '../../payments/index.js';
import { OfficeTransfersQueries } from '../data/office-transfers.queries.js';
import { MatchTransfer } from '../use-cases/match-transfer.js';

/** Money on the house's bank account that fits no order. The account is all cooperatives', so all their officers see it. */
@Controller('api/v1/office')
@RequireRole('officer')
export class OfficeTransfersController {
  constructor(
    private readonly transfers: OfficeTransfersQueries,
    private readonly matchTransfer: MatchTransfer,
    private readonly setTransferAside: SetTransferAside,
    private readonly importStatement: ImportStatement,
  ) {}

  @Get('transfers')
  @Answers(unmatchedTransferList)
  list(@CurrentActor() { cooperativeId }: OfficerActor): Promise<UnmatchedTransferList> {
    return this.transfers.list(cooperativeId);
  }

  @Post('transfers/:id/match')
  @Answers(unmatchedTransferList)
  async match(
    @CurrentActor() officer: OfficerActor,
    @Param({ schema: transferPath }) { id }: TransferPath,
    @Body({ schema: matchTransferRequest }) { orderCode }: MatchTransferRequest,
  ): Promise<UnmatchedTransferList> {
    await this.matchTransfer.execute({ officer, transferId: id, orderCode });
    return this.transfers.list(officer.cooperativeId);
  }

  @Post('transfers/:id/set-aside')
  @Answers(unmatchedTransferList)
  async setAside(
    @CurrentActor() { userId, cooperativeId }: OfficerActor,
    @Param({ schema: transferPath }) { id }: TransferPath,
    @Body({ schema: setTransferAsideRequest }) { note }: SetTransferAsideRequest,
  ): Promise<UnmatchedTransferList> {
    await this.setTransferAside.execute({ transferId: id, note, by: userId });
    return this.transfers.list(cooperativeId);
  }

  @Post('statements')
  @Answers(statementImported)
  statement(@Body() body: unknown): Promise<StatementImported> {
    return this.importStatement.execute(body);
  }
}
