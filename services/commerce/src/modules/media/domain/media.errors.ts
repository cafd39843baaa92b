import { DomainError } from '../../../kernel/errors.js';

export class BlockTooLarge extends DomainError<{ bytes: number; limit: number }> {
  constructor(bytes: number, limit: number) {
    super('media.block-too-large', { bytes, limit });
  }
}

export class PictureUnreadable extends DomainError<object> {
  constructor() {
    super('media.picture-unreadable', {});
  }
}

export class PictureFormatRefused extends DomainError<{ format: string }> {
  constructor(format: string) {
    super('media.picture-format', { format });
  }
}

export class PictureTooManyPixels extends DomainError<{ megapixels: number; limit: number }> {
  constructor(megapixels: number, limit: number) {
    super('media.picture-pixels', { megapixels, limit });
  }
}

/**
 * The file holds more than its picture: where and with what it was taken, a film, a second picture. The phone draws
 * the picture anew before it computes the content address; we cannot take a part out without changing the address.
 */
export class PictureHasMetadata extends DomainError<{ kinds: string }> {
  /** @param kinds the format's own word for what is too much */
  constructor(kinds: string) {
    super('media.picture-metadata', { kinds });
  }
}

export class AddressMalformed extends DomainError<object> {
  constructor() {
    super('media.address-malformed', {});
  }
}

export class BlockUnknown extends DomainError<object> {
  constructor() {
    super('media.block-unknown', {});
  }
}

/** The bytes in the store are not those of the address. They are never handed out under it. */
export class BlockAltered extends DomainError<{ cid: string }> {
  constructor(cid: string) {
    super('media.block-altered', { cid });
  }
}
