/** The door of media: the block store, and pictures in it. */
export { MediaModule } from './media.module.js';
export { Media1763800200000 } from './migrations/1763800200000-media.js';
export { pictureBody } from './http/picture-body.js';
export { CheckPhotograph } from './use-cases/check-photograph.js';
export { ForgetPicture, PICTURE_RESTS_SECONDS } from './use-cases/forget-picture.js';
export { ReadBlock } from './use-cases/read-block.js';
export { ShrinkPicture } from './use-cases/shrink-picture.js';
export { StoreBlock } from './use-cases/store-block.js';
export { StorePhotograph } from './use-cases/store-photograph.js';
