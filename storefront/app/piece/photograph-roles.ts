import type { PhotographRole } from '@daulang/commerce/api/studio';
import type { Messages } from '~/i18n/messages';
import type { studioMessages } from '~/i18n/studio';

/** The three that are asked for, in the order of their slots. */
export const askedRoles = ['front', 'mark', 'hands'] as const satisfies PhotographRole[];

type Words = Messages<typeof studioMessages>;

export function roleName(role: PhotographRole, t: Words): string {
  return { front: t.frontName, mark: t.markName, hands: t.handsName, detail: t.detailName }[role];
}

export function roleGuide(role: (typeof askedRoles)[number], t: Words): string {
  return { front: t.frontGuide, mark: t.markGuide, hands: t.handsGuide }[role];
}
