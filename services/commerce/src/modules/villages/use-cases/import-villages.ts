import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/unit-of-work.js';
import { VillagesStore } from '../data/villages.store.js';
import { villageFile } from '../domain/village-file.js';
import { villagesImported } from '../villages.jobs.js';

/** Takes a region's villages, crafts and sources from its file; again and again, the last import counts. */
@Injectable()
export class ImportVillages {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: VillagesStore,
  ) {}

  /**
   * @param file the parsed JSON of a file shaped as `villageFile`
   * @throws ZodError naming what is wrong, such as a fact without a listed source
   */
  async execute(file: unknown): Promise<void> {
    const { sources, villages } = villageFile.parse(file);
    // A craft is called as the first village of the list that has it calls it.
    const crafts = new Map([...villages].reverse().map(({ craft }) => [craft.slug, craft]));
    await this.uow.run(async (tx) => {
      for (const [key, citation] of Object.entries(sources)) await this.store.putSource(tx, key, citation);
      for (const craft of crafts.values()) await this.store.putCraft(tx, craft);
      for (const [index, village] of villages.entries()) await this.store.putVillage(tx, village, index);
      await this.store.putNames(tx);
      await tx.publish(villagesImported, {});
    });
  }
}
