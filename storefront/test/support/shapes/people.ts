import type { ConsentList, Me, OfficerList, Role } from '@daulang/commerce/api/accounts';
import type { MemberList } from '@daulang/commerce/api/members';
import { coop, idOf } from './common.ts';

export const aPerson = (role: Exclude<Role, 'treasurer'> | null, change: Partial<Me> = {}): Me => ({
  userId: 'user-1',
  displayName: 'Người dùng mẫu',
  phone: '+84912345678',
  language: 'vi',
  memberships: role
    ? [
        {
          role,
          cooperative: role === 'authority' ? null : { id: idOf(50), ...coop },
          artisanId: role === 'artisan' || role === 'helper' ? idOf(2) : null,
          helps: role === 'helper' ? { displayName: 'Nghệ nhân mẫu' } : null,
        },
      ]
    : [],
  hasPasskey: false,
  ...change,
});

export const consents = (name: Partial<ConsentList['consents'][0]> = {}): ConsentList => ({
  consents: [
    {
      purpose: 'name',
      since: '2026-11-01T03:00:00.000Z',
      textVersion: '2026-11',
      decidedAt: '2026-11-01T03:00:00.000Z',
      ...name,
    },
    { purpose: 'portrait', since: null, textVersion: null, decidedAt: null },
  ],
});

export const officers: OfficerList = { officers: [{ displayName: 'Cán bộ mẫu', phone: '+84912000111' }] };

export const aHelper = {
  userId: 'user-3',
  displayName: 'Trần Thị Cháu',
  phone: '+84912345679' as string | null,
  since: '2026-11-20T03:00:00.000Z',
};

export const aMember = (
  change: Partial<MemberList['members'][number]> = {},
): MemberList['members'][number] => ({
  userId: 'user-1',
  displayName: 'Trần Văn Mẫu',
  phone: '+84912345678',
  roles: ['officer'],
  artisanId: null,
  helps: null,
  isMe: false,
  ...change,
});

export const aCooperative = {
  id: idOf(50),
  cooperativeNumber: '1' as string | null,
  name: coop.name,
  state: 'active' as 'proposed' | 'active' | 'suspended' | 'closed',
  signers: 3,
  threshold: 2,
  certificates: 120,
};
