import { FileText, Globe, Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import type { DocumentRecord } from '../../../core/model/document.ts';
import { documentTitle, fileBeside } from '../../../core/model/documentName.ts';
import { openDocument, openReader } from '../../../core/platform/openReader.ts';
import type { DocumentStanding } from '../../../core/review/requirements.ts';
import { hrefOf } from '../place.ts';
import type { ReviewModel } from '../reviewModel.ts';
import { keptFile } from './documentFacts.ts';
import { SourceField } from './SourceField.tsx';
import { sizeWords } from './sizeWords.ts';
import { standingWords } from './standingWords.ts';

/** One document of the review: what it is, whom it comes from, how it stands, what was decided. */
export function DocumentRow(props: {
  model: ReviewModel;
  document: DocumentRecord;
  /** Its number among its versions; null when there is one only. */
  version: number | null;
  tags: number;
  /** Null when the review requires nothing. */
  standing: DocumentStanding | null;
  kept: ReadonlySet<string>;
  onRemove: (document: DocumentRecord) => void;
  children?: ComponentChildren;
}) {
  const { model, document, version, tags, standing, kept } = props;
  const file = keptFile(document, kept);
  const name = documentTitle(document);
  const beside = fileBeside(document);
  const isFile = document.kind !== 'web';
  const facts = [
    i18n.t(`library.kind.${document.kind}`),
    ...(beside ? [beside] : []),
    ...(document.fileSize === null ? [] : [sizeWords(document.fileSize)]),
    ...(version === null ? [] : [i18n.t('review.documents.version', [String(version)])]),
    i18n.t('panel.countTags', tags),
    ...(isFile && !file ? [i18n.t('review.documents.notKept')] : []),
  ];
  return (
    <li class="doc">
      <Icon of={isFile ? FileText : Globe} />
      <div class="what">
        <button
          type="button"
          class="link doc-name"
          data-document={document.id}
          onClick={() => void (file ? openReader({ file }) : openDocument(document))}
        >
          {name}
        </button>
        <span class="meta">{facts.join(' · ')}</span>
      </div>
      <SourceField model={model} document={document} />
      <dl class="stands">
        {standing && (
          <div>
            <dt class="meta">{i18n.t('review.documents.score')}</dt>
            <dd>
              <a class="link" href={hrefOf('findings', document.id)}>
                <span class="vh">{name}: </span>
                {standingWords(standing)}
              </a>
            </dd>
          </div>
        )}
        <div>
          <dt class="meta">{i18n.t('review.documents.decided')}</dt>
          <dd class={document.decision?.outcome ? '' : 'sub'}>
            {i18n.t(`review.outcome.${document.decision?.outcome ?? 'none'}`)}
          </dd>
        </div>
      </dl>
      <IconButton icon={Trash2} label={i18n.t('library.remove', [name])} onClick={() => props.onRemove(document)} />
      {props.children}
    </li>
  );
}
