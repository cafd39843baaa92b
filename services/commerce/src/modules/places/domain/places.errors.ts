import { DomainError } from '../../../kernel/errors.js';
import type { WardFound } from './choose-ward.js';

export class ProvinceUnknown extends DomainError<{ province: string }> {
  constructor(details: { province: string }, at: string) {
    super('places.province-unknown', details, { at });
  }
}

export class WardUnknown extends DomainError<{ ward: string; province: string }> {
  constructor(details: { ward: string; province: string }, at: string) {
    super('places.ward-unknown', details, { at });
  }
}

/** There is such a ward, in another province. */
export class WardElsewhere extends DomainError<{ ward: string; itsProvince: string; province: string }> {
  constructor(details: { ward: string; itsProvince: string; province: string }, at: string) {
    super('places.ward-elsewhere', details, { at });
  }
}

interface ToChoose {
  ward: string;
  province: string;
  choices: WardFound[];
}

/** Several wards are called so: the buyer says which. */
export class WardUnclear extends DomainError<ToChoose> {
  constructor(details: ToChoose, at: string) {
    super('places.ward-unclear', details, { at });
  }
}

/** A ward of before: the buyer confirms what it became. */
export class WardOfBefore extends DomainError<ToChoose> {
  constructor(details: ToChoose, at: string) {
    super('places.ward-of-before', details, { at });
  }
}
