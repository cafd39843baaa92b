import type { Type } from '@nestjs/common';

/** What a purpose's folder brings: everything that makes one thing signable, with the routes it has of its own. */
export interface PurposeParts {
  providers: Type[];
  controllers: Type[];
}
