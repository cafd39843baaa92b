import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import { useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';

/** For those who want to look for themselves: addresses, digests, the file, and how to check without us. */
export function TechnicalDetails({ answer }: { answer: CertificateAnswer }) {
  const t = useMessages(verifyMessages);
  const { registry, proof, documentCid, transaction, serial, fields } = answer;
  const facts = [
    [t.documentAddress, documentCid],
    [t.batchRoot, proof?.root],
    [t.registry, `${registry.chainId}:${registry.address}`],
    [t.registryToken, registry.token],
    [t.transaction, transaction],
  ] as const;
  return (
    <details>
      <summary>{t.technicalTitle}</summary>
      <dl>{facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}</dl>
      {serial !== null && fields && (
        <a className="go" href={`/api/v1/certificates/${serial}/file`} download>
          {t.download}
        </a>
      )}
      <p className="quiet">{t.independent}</p>
    </details>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
