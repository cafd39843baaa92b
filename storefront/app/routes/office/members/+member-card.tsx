import type { MemberList } from '@daulang/commerce/api/members';
import { Form, useNavigation } from 'react-router';
import { Button } from '~/components/button';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { formatPhone } from '~/i18n/format-phone';
import { useMessages } from '~/i18n/messages';
import { officeMemberMessages, roleMessages } from '~/i18n/office-members';

interface MemberCardProps {
  member: MemberList['members'][number];
  hasTreasurer: boolean;
  attempt: Attempt | null;
}

/** Who somebody is, and what an officer can change of it. */
export function MemberCard({ member, hasTreasurer, attempt }: MemberCardProps) {
  const { userId, displayName, phone, roles, isMe } = member;
  const t = useMessages(officeMemberMessages);
  const names = useMessages(roleMessages);
  const isTreasurer = roles.includes('treasurer');
  // Where there is a treasurer, nobody makes themselves one.
  const canBecome = roles.includes('officer') && !(isMe && hasTreasurer);
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-member={userId}>
      <h2 className="text-lg">{displayName}</h2>
      <p>
        {roles.map((role) => names[role]).join(', ')}
        {isMe && <span className="text-quiet"> · {t.me}</span>}
      </p>
      {phone && (
        <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center whitespace-nowrap">
          {formatPhone(phone)}
        </a>
      )}
      <FormTrouble attempt={attempt} />
      {isTreasurer && (
        <TreasurerForm userId={userId} intent="dismiss">
          {isMe ? t.layDown : t.endTreasurer}
        </TreasurerForm>
      )}
      {!isTreasurer && canBecome && (
        <TreasurerForm userId={userId} intent="appoint">
          {t.makeTreasurer}
        </TreasurerForm>
      )}
    </li>
  );
}

interface TreasurerFormProps {
  userId: string;
  intent: 'appoint' | 'dismiss';
  children: string;
}

function TreasurerForm({ userId, intent, children }: TreasurerFormProps) {
  const isBusy = useNavigation().state !== 'idle';
  return (
    <Form method="post" className="mt-2">
      <input type="hidden" name="member" value={userId} />
      <input type="hidden" name="intent" value={intent} />
      <Button kind="second" disabled={isBusy}>
        {children}
      </Button>
    </Form>
  );
}
