import { Module } from '@nestjs/common';
import { BlockStore } from './blocks/block-store.js';
import { DerivedSizes } from './blocks/derived-sizes.js';
import { Kubo } from './blocks/kubo.js';
import { MediaQueries } from './data/media.queries.js';
import { MediaStore } from './data/media.store.js';
import { GatewayController } from './http/gateway.controller.js';
import { MediaController } from './http/media.controller.js';
import { DeriveSizes } from './jobs/derive-sizes.job.js';
import { PinBlock } from './jobs/pin-block.job.js';
import { RepairBlock } from './jobs/repair-block.job.js';
import { CheckPhotograph } from './use-cases/check-photograph.js';
import { ForgetPicture } from './use-cases/forget-picture.js';
import { ReadBlock } from './use-cases/read-block.js';
import { ShrinkPicture } from './use-cases/shrink-picture.js';
import { StoreBlock } from './use-cases/store-block.js';
import { StorePhotograph } from './use-cases/store-photograph.js';

@Module({
  controllers: [GatewayController, MediaController],
  providers: [
    BlockStore,
    CheckPhotograph,
    DerivedSizes,
    DeriveSizes,
    ForgetPicture,
    Kubo,
    MediaQueries,
    MediaStore,
    PinBlock,
    ReadBlock,
    RepairBlock,
    ShrinkPicture,
    StoreBlock,
    StorePhotograph,
  ],
  exports: [CheckPhotograph, ForgetPicture, ReadBlock, ShrinkPicture, StoreBlock, StorePhotograph],
})
export class MediaModule {}
