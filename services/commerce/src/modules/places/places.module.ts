import { Module } from '@nestjs/common';
import { PlacesQueries } from './data/places.queries.js';
import { WardsStore } from './data/wards.store.js';
import { PlacesController } from './http/places.controller.js';
import { FindWard } from './use-cases/find-ward.js';
import { RequireProvinces } from './use-cases/require-provinces.js';

@Module({
  controllers: [PlacesController],
  providers: [FindWard, PlacesQueries, RequireProvinces, WardsStore],
  exports: [FindWard, RequireProvinces],
})
export class PlacesModule {}
