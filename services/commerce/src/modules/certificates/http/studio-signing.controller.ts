import { Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { type SealingLink, sealingLink } from '../../../../api/studio.js';
import type { Language } from '../../../../api/text.js';
import { Answers } from '../../../platform/http/answers.js';
import { type ArtisanActor, CurrentActor, RequireRole } from '../../accounts/index.js';
import { OpenLink } from '../use-cases/open-link.js';
import { ReaderLanguage } from './reader-language.js';

@Controller('api/v1/studio')
@RequireRole('artisan')
export class StudioSigningController {
  constructor(private readonly openLink: OpenLink) {}

  @Post('keys')
  @Answers(sealingLink)
  enrol(@CurrentActor() actor: ArtisanActor, @ReaderLanguage() language: Language): Promise<SealingLink> {
    return this.openLink.toEnrol(actor, language);
  }

  @Post('pieces/:id/signing')
  @Answers(sealingLink)
  sign(
    @CurrentActor() actor: ArtisanActor,
    @Param('id', { schema: z.uuid() }) pieceId: string,
    @ReaderLanguage() language: Language,
  ): Promise<SealingLink> {
    return this.openLink.toSignStatement(actor, pieceId, language);
  }
}
