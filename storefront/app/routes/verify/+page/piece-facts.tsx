import type { CertificateAnswer } from '@daulang/commerce/api/certificates';
import type { ReactNode } from 'react';
import { pictureUrl } from '~/components/picture';
import { formatDay, formatDimensions, formatWeight } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { verifyMessages } from '~/i18n/verify';
import type { KnownMaker, SealedContent } from './sealed-piece';

/** Photograph, maker, village, cooperative and measures of the piece, as the sealed bytes say them. */
export function SealedFacts({ answer, sealed }: { answer: CertificateAnswer; sealed: SealedContent }) {
  const t = useMessages(verifyMessages);
  const language = useLanguage();
  const { statement, maker, inspection } = sealed.certificate;
  const title = statement.title[language];
  const photograph = statement.photographs.find((it) => it.role === 'front') ?? statement.photographs[0];
  return (
    <section className="piece">
      <h2>{title}</h2>
      <div>
        {photograph && (
          <img
            className="photo"
            src={pictureUrl(photograph.cid, 640, 'webp')}
            alt={t.photograph(title)}
            width={640}
            height={800}
            loading="lazy"
          />
        )}
        <dl>
          {answer.fields && <Fact name={t.number}>{answer.fields.number}</Fact>}
          <Fact name={t.maker}>
            <Maker maker={sealed.maker} />
            <br />
            <span className="quiet">{maker.kind === 'signed' ? t.makerSigned : t.makerVouched}</span>
          </Fact>
          <Fact name={t.village}>{statement.village.name[language]}</Fact>
          <Fact name={t.place}>{statement.place[language]}</Fact>
          {answer.cooperativeName && <Fact name={t.cooperative}>{answer.cooperativeName[language]}</Fact>}
          <Fact name={t.materials}>{statement.materials[language]}</Fact>
          <Fact name={t.technique}>{statement.technique[language]}</Fact>
          {statement.dimensionsMm && (
            <Fact name={t.size}>{formatDimensions(statement.dimensionsMm, language)}</Fact>
          )}
          {statement.weightGrams && (
            <Fact name={t.weight}>{formatWeight(statement.weightGrams, language)}</Fact>
          )}
          <Fact name={t.madeOn}>{formatDay(statement.madeOn, language)}</Fact>
          <Fact name={t.inspected}>
            {formatDay(inspection.on, language)}, {inspection.by[language]}
          </Fact>
        </dl>
      </div>
      {answer.product && (
        <a className="go" href={`/${language}/products/${answer.product.slug}`}>
          {t.seeInShop}
        </a>
      )}
    </section>
  );
}

function Maker({ maker }: { maker: KnownMaker }) {
  const t = useMessages(verifyMessages);
  if (maker.kind === 'unnamed') return t.makerUnnamed;
  if (maker.kind === 'withdrawn') return t.makerErased;
  return (
    <>
      {maker.name} {maker.isDemo && <span className="demo">{t.makerDemo}</span>}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
