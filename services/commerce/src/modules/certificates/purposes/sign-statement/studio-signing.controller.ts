import { Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type SealingLink, sealingLink } from '../../../../../api/studio.js';
import type { Language } from '../../../../../api/text.js';
import { Answers } from '../../../../platform/http/answers.js';
import { ReaderLanguage } from '../../../../platform/http/reader-language.js';
import { type ArtisanActor, CurrentActor, RequireRole } from '../../../accounts/index.js';
import { OpenLink } from '../../../signing/index.js';

@Controller('api/v1/studio')
@RequireRole('artisan')
export class StudioSigningController {
  constructor(private readonly openLink: OpenLink) {}

  @Post('pieces/:id/signing')
  @Answers(sealingLink)
  sign(
    @CurrentActor() actor: ArtisanActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
    @ReaderLanguage() language: Language,
  ): Promise<SealingLink> {
    return this.openLink.execute(actor, { purpose: 'sign-statement', subject: { pieceId }, language });
  }
}
