import { data, redirectDocument } from 'react-router';
import { changeStatus, readCertificate } from '~/api/office.server';
import { Facts } from '~/components/workplace/facts';
import { formatMoment } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { officeMessages } from '~/i18n/office';
import { CertificateHistory } from '~/office/certificate-history';
import { CertificateState } from '~/office/certificate-state';
import { ChangeStateForm } from '~/office/change-state-form';
import { officeTitle } from '~/office/page-title';
import { Thumbnail } from '~/studio/photographs/thumbnail';
import type { Route } from './+types/certificate';

export const meta: Route.MetaFunction = officeTitle('certificatesTitle');

export async function loader({ request, params }: Route.LoaderArgs) {
  return readCertificate(request, Number(params.number));
}

/** Prepares the act; it counts once it is signed on the sealing host. */
export async function action({ request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const wish = {
    action: String(form.get('action')),
    reason: String(form.get('reason')),
    text: String(form.get('text') ?? '').trim(),
  };
  if (wish.text === '') return data({ ...wish, isTextMissing: true, problem: null }, { status: 422 });
  const { value, problem } = await changeStatus(request, params.number, wish);
  if (problem) return data({ ...wish, isTextMissing: false, problem }, { status: problem.status });
  return redirectDocument(value.sealing.url);
}

export default function Certificate({ loaderData, actionData }: Route.ComponentProps) {
  const { certificate, status } = loaderData;
  const t = useMessages(officeMessages);
  const language = useLanguage();
  return (
    <div className="max-w-3xl">
      <h1 className="title mb-1!">{t.certificateNumber(certificate.number)}</h1>
      <p className="text-lg">
        <CertificateState state={certificate.state} />
      </p>
      <div className="my-6 flex gap-5">
        <Thumbnail
          photographs={certificate.photograph ? [certificate.photograph] : []}
          className="w-28 self-start"
        />
        <div className="min-w-0 flex-1">
          <Facts
            facts={[
              [t.piece, certificate.title[language]],
              [t.maker, certificate.maker],
              [t.serial, certificate.serial],
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
      <ChangeStateForm certificate={certificate} answer={actionData} />
    </div>
  );
}
