import { data, Link } from 'react-router';
import { listLetters, sendLetterAgain } from '~/api/office.server';
import { WithCode } from '~/components/with-code';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { letterMessages } from '~/i18n/letters';
import { useLanguage, useMessages } from '~/i18n/messages';
import { LetterRow } from './+letter-row';
import type { Route } from './+types/letters';

export const meta: Route.MetaFunction = workplaceTitle(letterMessages, 'letters');

export async function loader({ request, params }: Route.LoaderArgs) {
  return listLetters(request, params.id);
}

/** A letter that was given up is tried anew. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  const { problem } = await sendLetterAgain(request, { id: params.id, letterId: String(form.get('letter')) });
  if (problem) return data({ attempt: refused(form, problem) }, { status: problem.status });
  return null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => ({ attempt }));
}

export default function Letters({ loaderData: { orderCode, letters }, actionData }: Route.ComponentProps) {
  const t = useMessages(letterMessages);
  return (
    <div className="max-w-4xl">
      <h1 className="title">
        <WithCode code={orderCode}>{t.lettersOf(orderCode)}</WithCode>
      </h1>
      <p className="mb-4 text-quiet">{letters.length === 0 ? t.noLetters : t.lettersText}</p>
      <FormTrouble attempt={actionData?.attempt} />
      <ul className="flex flex-col gap-3" aria-live="polite">
        {letters.map((letter) => (
          <LetterRow key={letter.id} letter={letter} />
        ))}
      </ul>
      <Link to={`/${useLanguage()}/office/orders`} className="mt-6 inline-flex min-h-11 items-center">
        {t.backToOrders}
      </Link>
    </div>
  );
}
