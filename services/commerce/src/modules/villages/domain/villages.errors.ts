import { DomainError } from '../../../kernel/errors.js';

export class VillageUnknown extends DomainError<{ slug: string }> {
  constructor(slug: string) {
    super('villages.village-unknown', { slug });
  }
}
