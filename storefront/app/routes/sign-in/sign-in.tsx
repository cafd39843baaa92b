import { sendCodeRequest, verifyCodeRequest } from '@daulang/commerce/api/accounts';
import { data, redirect } from 'react-router';
import { sendCode, verifyCode } from '~/api/sign-in.server';
import { whoIs, workplaceOf } from '~/api/member.server';
import { withCookies } from '~/api/signed-in-request';
import { bringBasket } from '~/cart/account-basket.server';
import { Card } from '~/components/card';
import { Notice } from '~/components/notice';
import { type Attempt, errorAt, refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { type Language, languageOfPath } from '~/i18n/language';
import { inLanguage, useMessages } from '~/i18n/messages';
import { signInMessages } from '~/i18n/sign-in';
import { nextPage } from '~/security/next-page';
import type { Route } from './+types/sign-in';
import { SignInCodeForm, PhoneForm } from './+code-forms';
import { PasskeyButton } from './+passkey-button';

export const meta: Route.MetaFunction = ({ location }) => [
  { title: `${inLanguage(signInMessages, languageOfPath(location.pathname)).title} · Dấu Làng` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params }: Route.LoaderArgs) {
  const person = await whoIs(request);
  if (person) throw redirect(nextPage(request) ?? workplaceOf(person, params.language!));
  return { hasOutbox: process.env.APP_MODE !== 'production' };
}

/** First the phone, then the code that went there; without a state of ours, so that it works before any script. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const language = languageOfPath(`/${params.language}`);
  switch (form.get('intent')) {
    case 'verify':
      return enter(request, form, language);
    case 'arrive':
      return arrive(request, language);
    default:
      return askForCode(request, form, language);
  }
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({
    step: form.get('intent') === 'verify' ? ('code' as const) : ('phone' as const),
    phone: String(form.get('/phoneNumber')),
    attempt,
  }));
}

async function askForCode(request: Request, form: FormData, language: Language) {
  const { body, errors } = readForm(form, sendCodeRequest, language);
  if (errors) return answer('phone', '', stopped(form, errors));
  const { refusal, cookies } = await sendCode(request, body.phoneNumber);
  return refusal
    ? answer('phone', '', refused(form, refusal))
    : answer('code', body.phoneNumber, null, cookies);
}

async function enter(request: Request, form: FormData, language: Language) {
  const { body, errors } = readForm(form, verifyCodeRequest, language, {
    words: { '/code': inLanguage(signInMessages, language).codeWrong },
  });
  if (errors) {
    const isPhone = errorAt(errors, '/phoneNumber') !== undefined;
    return answer(isPhone ? 'phone' : 'code', String(form.get('/phoneNumber')), stopped(form, errors));
  }
  const { refusal, cookies } = await verifyCode(request, body.phoneNumber, body.code);
  if (refusal) return answer('code', body.phoneNumber, refused(form, refusal));
  const next = nextPage(request);
  const offer = `/${language}/sign-in/passkey${next ? `?next=${encodeURIComponent(next)}` : ''}`;
  return goOn(withCookies(request, cookies), language, offer, cookies);
}

/** Who came in by a passkey: the browser has their session already. */
async function arrive(request: Request, language: Language) {
  const person = await whoIs(request);
  const next = nextPage(request);
  if (!person) return answer('phone', '', null);
  return goOn(request, language, next ?? workplaceOf(person, language));
}

/** To where somebody wanted to go, with the one cart of their account; first to the cart when not all had room in it. */
async function goOn(request: Request, language: Language, to: string, cookies: string[] = []) {
  const { hasLeftOut, headers } = await bringBasket(request);
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(hasLeftOut ? `/${language}/cart` : to, { headers });
}

function answer(step: 'phone' | 'code', phone: string, attempt: Attempt | null, cookies: string[] = []) {
  const status = attempt ? (attempt.problem?.status ?? 422) : 200;
  return data({ step, phone, attempt }, { status, headers: toSet(cookies) });
}

const toSet = (cookies: string[]) => cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]);

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useMessages(signInMessages);
  const attempt = actionData?.attempt ?? null;
  return (
    <div className="page max-w-lg py-6 text-lg">
      <h1 className="title">{t.title}</h1>
      <p className="text-quiet">{t.forWhom}</p>
      <p className="mt-2 mb-6 text-quiet">{t.forBuyers}</p>
      <FormTrouble attempt={attempt} />
      <Card className="mt-4 p-5">
        {actionData?.step === 'code' ? (
          <SignInCodeForm phone={actionData.phone} attempt={attempt} />
        ) : (
          <PhoneForm attempt={attempt} />
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
