import { Files } from 'lucide-preact';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import type { DocumentRecord } from '../../core/model/document.ts';
import type { Problem } from '../../core/model/result.ts';
import { announceChange } from '../../core/platform/announceChange.ts';
import type { Related } from '../../core/review/relatedDocument.ts';
import { joinDocument, learnAbout, reviseDocument } from '../../core/store/library.ts';

/** Asks whether a newly opened document is another one's new version, or the same text in another form. */
export function RelatedOffer(props: {
  document: DocumentRecord;
  related: Related;
  /** How many tags the other document has. */
  tags: number;
  onDone: () => void;
  onProblem: (problem: Problem) => void;
}) {
  const { document, related } = props;
  const { id } = document;
  const other = related.document.id;
  const settle = async (write: () => ReturnType<typeof joinDocument | typeof reviseDocument | typeof learnAbout>) => {
    const result = await write();
    void announceChange();
    if (result.ok) props.onDone();
    else props.onProblem(result.error);
  };
  const join = () => joinDocument({ id, into: other });
  const revise = () => reviseDocument({ id, of: other });
  const no = () => learnAbout(id, { unrelatedTo: [...document.unrelatedTo, other] });
  const name = related.document.fileName || related.document.title || related.document.url;
  const { as } = related;
  return (
    <Callout
      icon={Files}
      title={i18n.t(`version.offer.${as}`, [name])}
      text={`${i18n.t(`version.offer.${as}Text`)} ${i18n.t('version.offer.tags', props.tags)}`}
    >
      <button type="button" class="btn sm primary" onClick={() => void settle(as === 'same' ? join : revise)}>
        {i18n.t(`version.offer.${as}Yes`)}
      </button>
      {as === 'same' && (
        <button type="button" class="btn sm" onClick={() => void settle(revise)}>
          {i18n.t('version.offer.versionRather')}
        </button>
      )}
      <button type="button" class="btn sm" onClick={() => void settle(no)}>
        {i18n.t('version.offer.no')}
      </button>
    </Callout>
  );
}
