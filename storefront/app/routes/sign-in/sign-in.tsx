import { signInCode } from '@daulang/commerce/api/fields';
import { type PhoneNumberFault, readPhoneNumber } from '@daulang/commerce/api/reading/phone-number';
import { data, redirect } from 'react-router';
import { sendCode, verifyCode } from '~/api/sign-in.server';
import { whoIs, workplaceOf } from '~/api/member.server';
import { Card } from '~/components/card';
import { Notice } from '~/components/notice';
import { ProblemNotice } from '~/components/problem-notice';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { nextPage } from '~/security/next-page';
import type { Route } from './+types/sign-in';
import { CodeForm, PhoneForm } from './+code-forms';
import { PasskeyButton } from './+passkey-button';

export const meta: Route.MetaFunction = ({ location }) => [
  { title: `${inLanguage(signInMessages, languageOfPath(location.pathname)).title} · Dấu Làng` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params }: Route.LoaderArgs) {
  const person = await whoIs(request);
  if (person && person.memberships.length > 0) {
    throw redirect(nextPage(request) ?? workplaceOf(person, params.language!));
  }
  return { hasOutbox: process.env.APP_MODE !== 'production', isSignedIn: person !== null };
}

export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const typed = String(form.get('phone') ?? '');
  const { phone, fault } = readPhoneNumber(typed);
  if (fault) return answer('phone', typed, { fault });
  if (form.get('intent') !== 'verify') {
    const { refusal, cookies } = await sendCode(request, phone);
    return refusal ? answer('phone', typed, { refusal }) : answer('code', phone, {}, cookies);
  }
  const code = signInCode.safeParse(form.get('code'));
  if (!code.success) return answer('code', phone, { fault: 'not-a-code' });
  const { refusal, cookies } = await verifyCode(request, phone, code.data);
  if (refusal) return answer('code', phone, { refusal });
  const next = nextPage(request);
  return redirect(`/${params.language}/sign-in/passkey${next ? `?next=${encodeURIComponent(next)}` : ''}`, {
    headers: toSet(cookies),
  });
}

type Refusal = Awaited<ReturnType<typeof sendCode>>['refusal'];

function answer(
  step: 'phone' | 'code',
  phone: string,
  wrong: { fault?: PhoneNumberFault | 'not-a-code'; refusal?: Refusal } = {},
  cookies: string[] = [],
) {
  const { fault = null, refusal = null } = wrong;
  const status = fault ? 422 : refusal && refusal !== 'asleep' ? refusal.status : refusal ? 503 : 200;
  return data({ step, phone, fault, refusal }, { status, headers: toSet(cookies) });
}

const toSet = (cookies: string[]) => cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]);

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(signInMessages);
  const refusal = actionData?.refusal;
  return (
    <div className="page max-w-lg py-6 text-lg">
      <h1 className="title">{t.title}</h1>
      <p className="mb-6 text-quiet">{loaderData.isSignedIn ? t.noWorkplace : t.forWhom}</p>
      {refusal === 'asleep' && (
        <Notice kind="attention" role="alert">
          {t.asleep}
        </Notice>
      )}
      {refusal && refusal !== 'asleep' && <ProblemNotice problem={refusal} />}
      <Card className="mt-4 p-5">
        {actionData?.step === 'code' ? (
          <CodeForm phone={actionData.phone} isWrong={actionData.fault === 'not-a-code'} />
        ) : (
          <PhoneForm typed={actionData?.phone ?? ''} fault={phoneFault(actionData?.fault)} />
        )}
        {actionData?.step === 'code' && loaderData.hasOutbox && (
          <div className="mt-5">
            <Notice>
              <p>
                {t.outboxNote}{' '}
                <a href="/api/outbox" target="_blank" rel="noreferrer">
                  {t.outboxLink}
                </a>
              </p>
            </Notice>
          </div>
        )}
      </Card>
      {actionData?.step !== 'code' && <PasskeyButton />}
    </div>
  );
}

function phoneFault(fault: PhoneNumberFault | 'not-a-code' | null | undefined): PhoneNumberFault | null {
  return fault === 'not-a-code' ? null : (fault ?? null);
}
