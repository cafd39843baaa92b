import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { pieceHistory, type PieceHistory } from '../../../../api/history.js';
import {
  changeDraftRequest,
  createDraftRequest,
  type CreateDraftRequest,
  photographQuery,
  type StudioPiece,
  studioPiece,
  type StudioPieceList,
  studioPieceList,
} from '../../../../api/studio.js';
import { pageRequest } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { Idempotent, type IdempotentRequest } from '../../../platform/http/idempotency.js';
import { type StudioActor, CurrentActor, RequireRole } from '../../accounts/index.js';
import { PieceHistoryQueries } from '../../history/index.js';
import { pictureBody } from '../../media/index.js';
import { PiecesQueries } from '../data/pieces.queries.js';
import { AddPhotograph } from '../use-cases/add-photograph.js';
import { ChangeDraft } from '../use-cases/change-draft.js';
import { CreateDraft } from '../use-cases/create-draft.js';
import { RemovePhotograph } from '../use-cases/remove-photograph.js';

const id = z.uuid();

@Controller('api/v1/studio/pieces')
@RequireRole('artisan', 'helper')
export class StudioPiecesController {
  constructor(
    private readonly pieces: PiecesQueries,
    private readonly history: PieceHistoryQueries,
    private readonly createDraft: CreateDraft,
    private readonly changeDraft: ChangeDraft,
    private readonly addPhotograph: AddPhotograph,
    private readonly removePhotograph: RemovePhotograph,
  ) {}

  @Get()
  @Answers(studioPieceList)
  list(
    @CurrentActor() { artisanId }: StudioActor,
    @Query({ schema: pageRequest }) page: z.output<typeof pageRequest>,
  ): Promise<StudioPieceList> {
    return this.pieces.studioPieces(artisanId, page);
  }

  @Post()
  @Answers(studioPiece, 201)
  async create(
    @CurrentActor() { artisanId, role }: StudioActor,
    @Body({ schema: createDraftRequest }) draft: CreateDraftRequest,
    @Idempotent() request: IdempotentRequest,
  ): Promise<StudioPiece> {
    const { pieceId } = await this.createDraft.once(request, { artisanId, role, draft });
    return this.pieces.studioPiece(artisanId, pieceId);
  }

  @Get(':id')
  @Answers(studioPiece)
  one(
    @CurrentActor() { artisanId }: StudioActor,
    @Param('id', { schema: id }) pieceId: string,
  ): Promise<StudioPiece> {
    return this.pieces.studioPiece(artisanId, pieceId);
  }

  @Get(':id/history')
  @Answers(pieceHistory)
  async whatHappened(
    @CurrentActor() { artisanId }: StudioActor,
    @Param('id', { schema: id }) pieceId: string,
  ): Promise<PieceHistory> {
    const { id: ownId } = await this.pieces.studioPiece(artisanId, pieceId);
    return this.history.of(ownId);
  }

  @Patch(':id')
  @Answers(studioPiece)
  async change(
    @CurrentActor() { artisanId }: StudioActor,
    @Param('id', { schema: id }) pieceId: string,
    @Body({ schema: changeDraftRequest }) changes: z.infer<typeof changeDraftRequest>,
  ): Promise<StudioPiece> {
    await this.changeDraft.execute({ artisanId, pieceId, changes });
    return this.pieces.studioPiece(artisanId, pieceId);
  }

  @Post(':id/photographs')
  @Answers(studioPiece, 201)
  async photograph(
    @CurrentActor() { artisanId }: StudioActor,
    @Param('id', { schema: id }) pieceId: string,
    @Query({ schema: photographQuery }) { role }: z.infer<typeof photographQuery>,
    @Body() body: unknown,
  ): Promise<StudioPiece> {
    await this.addPhotograph.execute({ artisanId, pieceId, role, bytes: pictureBody(body) });
    return this.pieces.studioPiece(artisanId, pieceId);
  }

  @Delete(':id/photographs/:cid')
  @Answers(studioPiece)
  async takeBack(
    @CurrentActor() { artisanId }: StudioActor,
    @Param('id', { schema: id }) pieceId: string,
    @Param('cid') cid: string,
  ): Promise<StudioPiece> {
    await this.removePhotograph.execute({ artisanId, pieceId, cid });
    return this.pieces.studioPiece(artisanId, pieceId);
  }
}
