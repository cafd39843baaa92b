import { Module } from '@nestjs/common';
import { VillagesQueries } from './data/villages.queries.js';
import { VillagesStore } from './data/villages.store.js';
import { VillagesController } from './http/villages.controller.js';
import { ImportVillages } from './use-cases/import-villages.js';
import { NoteProductCount } from './use-cases/note-product-count.js';

@Module({
  controllers: [VillagesController],
  providers: [ImportVillages, NoteProductCount, VillagesQueries, VillagesStore],
  exports: [ImportVillages, NoteProductCount, VillagesQueries],
})
export class VillagesModule {}
