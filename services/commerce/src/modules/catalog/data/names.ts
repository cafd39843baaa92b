import { Injectable } from '@nestjs/common';
import type { Bilingual } from '../../../../api/text.js';
import type { ProductDetail } from '../../../../api/catalog.js';
import { invariant } from '../../../kernel/errors.js';
import { Consents, CooperativeNames, Directory } from '../../accounts/index.js';
import { VillagesQueries } from '../../villages/index.js';
import { CraftUnknown } from '../domain/catalog.errors.js';
import type { ProductFacts } from '../domain/product.js';

/** A slug with the name it stands for. */
export interface Named {
  slug: string;
  name: Bilingual;
}

/** Names of everything a list of products mentions, asked once per request. */
export interface KnownNames {
  hasCraft(slug: string): boolean;
  craft(slug: string): Named;
  village(slug: string): Named;
  cooperative(id: string): Named;
}

/** What search reads of a product beside its own columns. */
export interface Searched {
  /** All in one, for a slip of the finger. */
  text: string;
  craftAndVillage: Bilingual;
}

/** Where an artisan works, and how their products are found by words. */
export interface MakerPlace {
  cooperativeId: string;
  villageSlug: string;
  searchedOf(product: Pick<ProductFacts, 'title' | 'materials' | 'craftSlug' | 'villageSlug'>): Searched;
}

/** Asks the modules that know people and places for what the catalogue shows beside its own. */
@Injectable()
export class Names {
  constructor(
    private readonly directory: Directory,
    private readonly cooperatives: CooperativeNames,
    private readonly consents: Consents,
    private readonly villages: VillagesQueries,
  ) {}

  async known(): Promise<KnownNames> {
    const [{ crafts }, { villages }, cooperatives] = await Promise.all([
      this.villages.crafts(),
      this.villages.villages(),
      this.cooperatives.all(),
    ]);
    const craft = new Map(crafts.map((each) => [each.slug, each]));
    const village = new Map(villages.map((each) => [each.slug, each]));
    const cooperative = new Map(cooperatives.map((each) => [each.id, each]));
    return {
      hasCraft: (slug) => craft.has(slug),
      craft: (slug) => named(craft.get(slug), slug),
      village: (slug) => named(village.get(slug), slug),
      cooperative: (id) => named(cooperative.get(id), id),
    };
  }

  async crafts(): Promise<Named[]> {
    return (await this.villages.crafts()).crafts.map(({ slug, name }) => ({ slug, name }));
  }

  /** Who made a product: name and life only as long as the artisan agrees to be named. */
  async maker(artisanId: string): Promise<ProductDetail['maker']> {
    const [artisan, isNamed] = await Promise.all([
      this.directory.artisan(artisanId),
      this.consents.publishesName(artisanId),
    ]);
    invariant(artisan, `A product names the artisan ${artisanId}, whom accounts does not know.`);
    const { id, displayName, isDemo, bio } = artisan;
    if (!isNamed) return { id, displayName: null, isDemo, bio: null };
    return { id, displayName, isDemo, bio: bio.vi && bio.en ? bio : null };
  }

  /** @throws CraftUnknown when `craftSlug` is given and no such craft is known */
  async placeOf(artisanId: string, craftSlug: string | undefined): Promise<MakerPlace> {
    const [names, artisan] = await Promise.all([this.known(), this.directory.artisan(artisanId)]);
    invariant(artisan, `There is no artisan ${artisanId}.`);
    if (craftSlug !== undefined && !names.hasCraft(craftSlug)) {
      throw new CraftUnknown({ craft: craftSlug });
    }
    const villageSlug = artisan.villageSlug ?? (await this.villageOf(artisan.cooperativeId));
    return {
      cooperativeId: artisan.cooperativeId,
      villageSlug,
      searchedOf: (product) => {
        const { title, materials } = product;
        const craft = names.craft(product.craftSlug).name;
        const village = names.village(product.villageSlug).name;
        return {
          text: [title, craft, village, materials].flatMap(({ vi, en }) => [vi, en]).join(' | '),
          craftAndVillage: { vi: `${craft.vi} ${village.vi}`, en: `${craft.en} ${village.en}` },
        };
      },
    };
  }

  private async villageOf(cooperativeId: string): Promise<string> {
    const cooperative = await this.directory.cooperative(cooperativeId);
    invariant(cooperative?.villageSlug, `The cooperative ${cooperativeId} and its artisan name no village.`);
    return cooperative.villageSlug;
  }
}

/** A name that is gone leaves its slug: a page with a strange word is better than none. */
function named(known: Named | undefined, slug: string): Named {
  return known ? { slug: known.slug, name: known.name } : { slug, name: { vi: slug, en: slug } };
}
