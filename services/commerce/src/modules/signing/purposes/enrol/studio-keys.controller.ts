import { Controller, Post } from '@nestjs/common';
import { sealingLink, type SealingLink } from '../../../../../api/studio.js';
import type { Language } from '../../../../../api/text.js';
import { Answers } from '../../../../platform/http/answers.js';
import { ReaderLanguage } from '../../../../platform/http/reader-language.js';
import { type ArtisanActor, CurrentActor, RequireRole } from '../../../accounts/index.js';
import { OpenLink } from '../../use-cases/open-link.js';

@Controller('api/v1/studio/keys')
@RequireRole('artisan')
export class StudioKeysController {
  constructor(private readonly openLink: OpenLink) {}

  @Post()
  @Answers(sealingLink)
  enrol(@CurrentActor() actor: ArtisanActor, @ReaderLanguage() language: Language): Promise<SealingLink> {
    return this.openLink.execute(actor, { purpose: 'enrol', language });
  }
}
