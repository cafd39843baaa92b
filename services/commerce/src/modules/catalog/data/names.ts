import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import { invariant } from '../../../kernel/errors.js';
import { Directory } from '../../accounts/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { CraftUnknown } from '../domain/catalog.errors.js';

/** A slug with the name it stands for. */
interface Named {
  slug: string;
  name: Bilingual;
}

/** Where an artisan works. */
export interface MakerPlace {
  cooperativeId: string;
  villageSlug: string;
}

/** Asks the modules that know people and places for what the catalogue keeps beside its own. */
@Injectable()
export class Names {
  constructor(
    private readonly directory: Directory,
    private readonly villages: VillagesQueries,
  ) {}

  async crafts(): Promise<Named[]> {
    return (await this.villages.crafts()).crafts.map(({ slug, name }) => ({ slug, name }));
  }

  /** @throws CraftUnknown */
  async requireCraft(craftSlug: string): Promise<void> {
    const { crafts } = await this.villages.crafts();
    if (!crafts.some(({ slug }) => slug === craftSlug)) throw new CraftUnknown({ craft: craftSlug });
  }

  /** Where an artisan works who makes something of this craft. @throws CraftUnknown */
  async placeOf(artisanId: string, craftSlug: string): Promise<MakerPlace> {
    await this.requireCraft(craftSlug);
    const artisan = await this.directory.artisan(artisanId);
    invariant(artisan, `There is no artisan ${artisanId}.`);
    const villageSlug = artisan.villageSlug ?? (await this.villageOf(artisan.cooperativeId));
    return { cooperativeId: artisan.cooperativeId, villageSlug };
  }

  private async villageOf(cooperativeId: string): Promise<string> {
    const cooperative = await this.directory.cooperative(cooperativeId);
    invariant(cooperative?.villageSlug, `The cooperative ${cooperativeId} and its artisan name no village.`);
    return cooperative.villageSlug;
  }
}
