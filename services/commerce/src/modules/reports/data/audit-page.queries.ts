import { Injectable } from '@nestjs/common';
import {
  type AuditAction,
  auditActions,
  type AuditKind,
  type AuditPage,
  type AuditSearch,
} from '../../../../api/audit.js';
import { AuditLogStore } from '../../../platform/audit/data/audit-log.store.js';
import { Database } from '../../../platform/database/database.js';
import { type Artisan, Directory } from '../../accounts/index.js';

/** Who did what in a cooperative. */
@Injectable()
export class AuditPageQueries {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLogStore,
    private readonly directory: Directory,
  ) {}

  async page(cooperativeId: string, { who, kind, cursor, limit }: AuditSearch): Promise<AuditPage> {
    const search = { cooperativeId, userId: who, actions: actionsOf(kind), after: cursor, limit };
    const [found, people] = await Promise.all([
      this.log.page(this.database, search),
      this.directory.peopleOf(cooperativeId),
    ]);
    const names = new Map(people.map(({ userId, displayName }) => [userId, displayName]));
    const shown = found.slice(0, limit);
    const helped = shown.flatMap(({ role, artisanId }) =>
      role === 'helper' && artisanId ? [artisanId] : [],
    );
    const artisans = new Map((await this.artisans(helped)).map(({ id, displayName }) => [id, displayName]));
    const orders = await this.orderCodes(shown.flatMap(({ path }) => path['order'] ?? []));
    const items = shown.map(({ at, action, userId, artisanId, ...entry }) => ({
      ...entry,
      orderCode: orders.get(entry.path['order'] ?? '') ?? null,
      doneFor: entry.role === 'helper' && artisanId ? (artisans.get(artisanId) ?? null) : null,
      // Buyers are nobody's business here, signed in or not.
      userId: isBuyers(entry.role) ? null : userId,
      at: at.toISOString(),
      action: action as AuditAction,
      displayName: (userId !== null && names.get(userId)) || null,
    }));
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null, people };
  }

  /** Of orders that buyers did something about, by id. */
  private async orderCodes(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.database.query<{ id: string; code: string }>(
      'select id, code from ordering.shown_orders where id = any($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }

  private async artisans(ids: string[]): Promise<Artisan[]> {
    return ids.length === 0 ? [] : this.directory.artisans([...new Set(ids)]);
  }
}

const isBuyers = (role: string): boolean => role === 'guest' || role === 'person';

const actionsOf = (kind: AuditKind | undefined): string[] =>
  Object.entries(auditActions)
    .filter(([, its]) => kind === undefined || its === kind)
    .map(([action]) => action);
