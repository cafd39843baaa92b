import { data } from 'react-router';
import { appointTreasurer, dismissTreasurer, listMembers } from '~/api/members.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { type Attempt, refused } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeMemberMessages } from '~/i18n/office-members';
import { MemberCard } from './+member-card';
import type { Route } from './+types/members';

export const meta: Route.MetaFunction = workplaceTitle(officeMemberMessages, 'title');

export const loader = ({ request }: Route.LoaderArgs) => listMembers(request);

/** What came of the last try, and with whom. */
interface MemberOutcome {
  userId: string;
  attempt: Attempt | null;
  said: string | null;
}

/** Makes somebody treasurer, or no longer. */
export async function action({ request, params }: Route.ActionArgs) {
  const t = inLanguage(officeMemberMessages, languageOfPath(`/${params.language}`));
  const form = await request.formData();
  const userId = String(form.get('member'));
  const isMade = form.get('intent') === 'appoint';
  const { value, problem } = await (isMade ? appointTreasurer : dismissTreasurer)(request, userId);
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  const name = value.members.find((it) => it.userId === userId)?.displayName ?? '';
  return data(outcomeOf(form, { said: (isMade ? t.isTreasurer : t.isNoTreasurer)(name) }));
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): MemberOutcome => outcomeOf(form, { attempt }));
}

function outcomeOf(form: FormData, came: Partial<MemberOutcome>): MemberOutcome {
  return { userId: String(form.get('member')), attempt: null, said: null, ...came };
}

export default function Members({ loaderData: { members }, actionData }: Route.ComponentProps) {
  const t = useMessages(officeMemberMessages);
  const hasTreasurer = members.some(({ roles }) => roles.includes('treasurer'));
  return (
    <div className="max-w-3xl">
      <h1 className="title">{t.title}</h1>
      <p className="mb-2 text-quiet">{t.text}</p>
      <p className="mb-4">{hasTreasurer ? t.treasurerText : `${t.noTreasurer} ${t.treasurerText}`}</p>
      <DoneSaid>{actionData?.said}</DoneSaid>
      <ul className="flex flex-col gap-4">
        {members.map((member) => (
          <MemberCard
            key={member.userId}
            member={member}
            hasTreasurer={hasTreasurer}
            attempt={actionData?.userId === member.userId ? actionData.attempt : null}
          />
        ))}
      </ul>
    </div>
  );
}
