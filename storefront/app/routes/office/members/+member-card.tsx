import type { MemberList } from '@daulang/commerce/api/members';
import { useNavigation } from 'react-router';
import { Button } from '~/components/button';
import { CallLink } from '~/components/workplace/call-link';
import { NameHelperForm } from '~/components/workplace/name-helper-form';
import type { Attempt } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { KeyedForm } from '~/forms/keyed-form';
import { helperMessages } from '~/i18n/helpers';
import { useMessages } from '~/i18n/messages';
import { officeMemberMessages, roleMessages } from '~/i18n/office-members';

interface MemberCardProps {
  member: MemberList['members'][number];
  hasTreasurer: boolean;
  /** Who acts for this member, an artisan. */
  helpers: MemberList['members'];
  /** Whether a helper was being named. */
  isNaming: boolean;
  attempt: Attempt | null;
}

/** Who somebody is, and what an officer can change of it. */
export function MemberCard({ member, hasTreasurer, helpers, isNaming, attempt }: MemberCardProps) {
  const { userId, displayName, phone, roles, artisanId, helps, isMe } = member;
  const helper = useMessages(helperMessages);
  const t = useMessages(officeMemberMessages);
  const names = useMessages(roleMessages);
  const isTreasurer = roles.includes('treasurer');
  // Where there is a treasurer, nobody makes themselves one.
  const canBecome = roles.includes('officer') && !(isMe && hasTreasurer);
  return (
    <li className="rounded-card border border-line bg-raised p-4" data-member={userId}>
      <h2 className="text-lg">{displayName}</h2>
      <p>
        {roles
          .map((role) => (role === 'helper' && helps ? helper.helps(helps.displayName) : names[role]))
          .join(', ')}
        {isMe && <span className="text-quiet"> · {t.me}</span>}
      </p>
      <CallLink phone={phone} />
      {!isNaming && <FormTrouble attempt={attempt} />}
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
      {artisanId !== null && (
        <ArtisanHelpers
          artisanId={artisanId}
          userId={userId}
          helpers={helpers}
          attempt={isNaming ? attempt : null}
        />
      )}
    </li>
  );
}

interface ArtisanHelpersProps {
  artisanId: string;
  userId: string;
  helpers: MemberList['members'];
  attempt: Attempt | null;
}

/** Who acts for an artisan, and how somebody comes to it, by an officer in their place. */
function ArtisanHelpers({ artisanId, userId, helpers, attempt }: ArtisanHelpersProps) {
  const t = useMessages(helperMessages);
  const isBusy = useNavigation().state !== 'idle';
  return (
    <>
      {helpers.map((helper) => (
        <KeyedForm key={helper.userId} className="mt-2">
          <input type="hidden" name="member" value={userId} />
          <input type="hidden" name="intent" value="end-helper" />
          <input type="hidden" name="artisan" value={artisanId} />
          <input type="hidden" name="helper" value={helper.userId} />
          <Button kind="second" disabled={isBusy}>
            {t.end(helper.displayName)}
          </Button>
        </KeyedForm>
      ))}
      <details className="mt-2" open={attempt !== null || undefined}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-press">{t.add}</summary>
        <NameHelperForm attempt={attempt}>
          <input type="hidden" name="member" value={userId} />
          <input type="hidden" name="artisan" value={artisanId} />
        </NameHelperForm>
      </details>
    </>
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
    <KeyedForm className="mt-2">
      <input type="hidden" name="member" value={userId} />
      <input type="hidden" name="intent" value={intent} />
      <Button kind="second" disabled={isBusy}>
        {children}
      </Button>
    </KeyedForm>
  );
}
