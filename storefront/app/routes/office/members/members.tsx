import { nameHelperRequest } from '@daulang/commerce/api/members';
import type { Problem } from '@daulang/commerce/api/problems';
import { data } from 'react-router';
import {
  appointTreasurer,
  dismissTreasurer,
  endHelperFor,
  listMembers,
  nameHelperFor,
} from '~/api/members.server';
import { DoneSaid } from '~/components/done-said';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { type Attempt, type Complaint, refused, stopped } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { helperMessages } from '~/i18n/helpers';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { officeMemberMessages } from '~/i18n/office-members';
import { MemberCard } from './+member-card';
import type { Route } from './+types/members';

export const meta: Route.MetaFunction = workplaceTitle(officeMemberMessages, 'title');

export const loader = ({ request }: Route.LoaderArgs) => listMembers(request);

/** What came of the last try, and with whom. */
interface MemberOutcome {
  userId: string;
  intent: string;
  attempt: Attempt | null;
  said: string | null;
}

/** Makes somebody treasurer, or no longer; names who acts for an artisan, or ends it. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const language = languageOfPath(`/${params.language}`);
  const intent = String(form.get('intent'));
  const { said, problem, errors } = await (intent.endsWith('helper') ? changeHelper : changeTreasurer)(
    request,
    form,
    language,
  );
  if (errors) return data(outcomeOf(form, { attempt: stopped(form, errors) }), { status: 400 });
  if (problem) return data(outcomeOf(form, { attempt: refused(form, problem) }), { status: problem.status });
  return data(outcomeOf(form, { said: said ?? null }));
}

interface Changed {
  said?: string;
  problem?: Problem | null;
  errors?: Complaint[];
}

async function changeTreasurer(request: Request, form: FormData, language: Language): Promise<Changed> {
  const t = inLanguage(officeMemberMessages, language);
  const userId = String(form.get('member'));
  const isMade = form.get('intent') === 'appoint';
  const { value, problem } = await (isMade ? appointTreasurer : dismissTreasurer)(request, userId);
  const name = value?.members.find((it) => it.userId === userId)?.displayName ?? '';
  return { problem, said: (isMade ? t.isTreasurer : t.isNoTreasurer)(name) };
}

async function changeHelper(request: Request, form: FormData, language: Language): Promise<Changed> {
  const t = inLanguage(helperMessages, language);
  const artisanId = String(form.get('artisan'));
  if (form.get('intent') === 'end-helper') {
    const { problem } = await endHelperFor(request, artisanId, String(form.get('helper')));
    return { problem, said: t.isEnded };
  }
  const words = { '/displayName': t.wrongName };
  const { body, errors } = readForm(form, nameHelperRequest, language, { words });
  if (errors) return { errors };
  const { problem } = await nameHelperFor(request, artisanId, body);
  return { problem, said: t.isNamed(body.displayName) };
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form): MemberOutcome => outcomeOf(form, { attempt }));
}

function outcomeOf(form: FormData, came: Partial<MemberOutcome>): MemberOutcome {
  const [userId, intent] = ['member', 'intent'].map((name) => String(form.get(name)));
  return { userId: userId!, intent: intent!, attempt: null, said: null, ...came };
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
            helpers={members.filter(({ helps }) => helps !== null && helps.artisanId === member.artisanId)}
            isNaming={actionData?.intent === 'name-helper'}
            attempt={actionData?.userId === member.userId ? actionData.attempt : null}
          />
        ))}
      </ul>
    </div>
  );
}
