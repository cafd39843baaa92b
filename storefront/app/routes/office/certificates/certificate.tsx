import { changeStatusRequest } from '@daulang/commerce/api/office';
import { data, redirectDocument } from 'react-router';
import { changeStatus, readCertificate } from '~/api/office.server';
import { Facts } from '~/components/workplace/facts';
import { useRefreshWhile } from '~/components/workplace/use-refresh-while';
import { formOf } from '~/forms/form-of.server';
import { refused, stopped } from '~/forms/attempt';
import { FormTrouble } from '~/forms/form-trouble';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { readForm } from '~/forms/read-form';
import { formatMoment } from '~/i18n/format';
import { languageOfPath } from '~/i18n/language';
import { inLanguage, useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { CertificateHistory } from './+certificate-history';
import { CertificateStateLine } from './+certificate-state';
import { ChangeStateForm } from './+change-state-form';
import { endAct } from '../+end-act.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { PendingChange } from './+pending-change';
import { Thumbnail } from '~/piece/thumbnail';
import type { Route } from './+types/certificate';

export const meta: Route.MetaFunction = workplaceTitle(officeMessages, 'certificatesTitle');

export async function loader({ request, params }: Route.LoaderArgs) {
  return readCertificate(request, Number(params.number));
}

/** Prepares the act; it counts once it is signed on the sealing host. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await formOf(request);
  if (form.has('act')) return endAct(request, form);
  const language = languageOfPath(`/${params.language}`);
  const words = { '/text': inLanguage(officeMessages, language).reasonTextNeeded };
  const { body, errors } = readForm(form, changeStatusRequest, language, { words });
  if (errors) return data({ attempt: stopped(form, errors) }, { status: 422 });
  const { value, problem } = await changeStatus(request, params.number, body);
  if (problem) return data({ attempt: refused(form, problem) }, { status: problem.status });
  return redirectDocument(value.sealing.url);
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt) => ({ attempt }));
}

export default function Certificate({ loaderData, actionData }: Route.ComponentProps) {
  const { certificate, status } = loaderData;
  const t = useMessages(officeMessages);
  useRefreshWhile(certificate.pending?.state === 'submitted');
  const language = useLanguage();
  const attempt = actionData?.attempt ?? null;
  return (
    <div className="max-w-3xl">
      <h1 className="title mb-1!">{t.certificateNumber(certificate.number)}</h1>
      <p className="text-lg">
        <CertificateStateLine state={certificate.state} />
      </p>
      <div className="my-6 flex flex-wrap gap-5">
        <Thumbnail
          photographs={certificate.photograph ? [certificate.photograph] : []}
          className="w-28 self-start"
        />
        <div className="min-w-0 flex-[1_1_10rem]">
          <Facts
            facts={[
              [t.piece, certificate.title[language]],
              [t.maker, certificate.maker],
              [t.serial, certificate.serial],
              [t.claimedAt, certificate.claimedAt && formatMoment(certificate.claimedAt, language)],
              [t.sealedAt, certificate.sealedAt && formatMoment(certificate.sealedAt, language)],
            ]}
          />
          <a
            href={`/c/${certificate.serial.replaceAll('-', '')}?l=${language}`}
            className="mt-2 inline-flex min-h-11 items-center"
          >
            {t.seePublicPage}
          </a>
        </div>
      </div>
      <CertificateHistory certificate={certificate} status={status} />
      {certificate.pending ? (
        <>
          <FormTrouble attempt={attempt} />
          <PendingChange act={certificate.pending} />
        </>
      ) : (
        <ChangeStateForm certificate={certificate} attempt={attempt} />
      )}
    </div>
  );
}
