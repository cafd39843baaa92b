import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { invariant } from '../../../kernel/errors.js';
import { markedProviders } from '../../../platform/marked-providers.js';
import { ACT_KIND_MARK, type ActKindHandler } from './act-kind.js';
import { PURPOSE_MARK, type SigningPurposeHandler } from './purpose.js';

/** What there is to sign: read from the marked providers of all modules, so that nobody keeps a list. */
@Injectable()
export class SigningPurposes {
  private known: Map<string, object> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  of(name: string): SigningPurposeHandler {
    this.known ??= byName(this.discovery, PURPOSE_MARK);
    const purpose = this.known.get(name);
    invariant(purpose, `No class is marked as the signing purpose "${name}".`);
    return purpose as SigningPurposeHandler;
  }
}

/** Which acts there are. */
@Injectable()
export class ActKinds {
  private known: Map<string, object> | undefined;

  constructor(private readonly discovery: DiscoveryService) {}

  of(name: string): ActKindHandler {
    this.known ??= byName(this.discovery, ACT_KIND_MARK);
    const kind = this.known.get(name);
    invariant(kind, `No class is marked as the kind of act "${name}".`);
    return kind as ActKindHandler;
  }
}

function byName(discovery: DiscoveryService, mark: symbol): Map<string, object> {
  const found = new Map<string, object>();
  for (const { mark: name, instance, className } of markedProviders<string>(discovery, mark)) {
    const other = found.get(name);
    invariant(
      !other || other === instance,
      `Two classes are marked as "${name}": ${other?.constructor.name} and ${className}.`,
    );
    found.set(name, instance);
  }
  return found;
}
