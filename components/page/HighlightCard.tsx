import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Vocabulary } from '../../core/model/messages.ts';
import type { Tag } from '../../core/model/tag.ts';
import { PageIcon } from '../PageIcon.tsx';
import { StandardName } from '../StandardName.tsx';
import { StrengthMark } from '../StrengthMark.tsx';
import { useOwnEvents } from '../useOwnEvents.ts';

/** What is said of one passage; several tags stack, with arrows between them. */
export function HighlightCard(props: {
  vocabulary: Vocabulary;
  /** At least one. */
  tags: Tag[];
  onEdit: (tag: Tag) => void;
  onMove: (tag: Tag) => void;
  onDelete: (tag: Tag) => void;
  onClose: () => void;
}) {
  const root = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  useOwnEvents(root);
  const { vocabulary, tags } = props;
  const tag = tags[Math.min(at, tags.length - 1)];
  if (!tag) return null;
  const step = (by: number) => setAt((at + by + tags.length) % tags.length);
  const role = vocabulary.roles.find((entry) => entry.id === tag.role)?.name;
  const shorts = vocabulary.responsibilities
    .filter((entry) => tag.responsibilities.includes(entry.id))
    .map((entry) => entry.short);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onClose();
    else if (tags.length > 1 && event.key === 'ArrowRight') step(1);
    else if (tags.length > 1 && event.key === 'ArrowLeft') step(-1);
  };
  return (
    <div
      ref={root}
      class="float card"
      role="dialog"
      aria-label={i18n.t('page.cardTitle')}
      tabIndex={-1}
      onKeyDown={keyDown}
    >
      <div>
        {tags.length > 1 && (
          <p class="row spread meta">
            <button class="icon-btn" type="button" aria-label={i18n.t('page.previous')} onClick={() => step(-1)}>
              <PageIcon name="left" />
            </button>
            <span role="status">{i18n.t('page.tagOf', [String(tags.indexOf(tag) + 1), String(tags.length)])}</span>
            <button class="icon-btn" type="button" aria-label={i18n.t('page.next')} onClick={() => step(1)}>
              <PageIcon name="right" />
            </button>
          </p>
        )}
        <div class="row spread">
          <ul>
            {vocabulary.standards
              .filter((standard) => tag.standards.includes(standard.id))
              .map((standard) => (
                <li key={standard.id}>
                  <StandardName
                    name={standard.name}
                    code={vocabulary.categories.find((entry) => entry.id === standard.categoryId)?.code ?? 'rc'}
                  />
                </li>
              ))}
          </ul>
          <StrengthMark strength={tag.strength} />
        </div>
        {role && <p class="sub">{[role, ...shorts].join(' · ')}</p>}
        {tag.note && (
          <p class="note">
            <PageIcon name="note" small />
            <span>{tag.note}</span>
          </p>
        )}
      </div>
      <div class="end">
        <button class="btn sm quiet" type="button" onClick={() => props.onEdit(tag)}>
          <PageIcon name="edit" small />
          {i18n.t('common.edit')}
        </button>
        <button class="btn sm quiet" type="button" onClick={() => props.onMove(tag)}>
          <PageIcon name="passage" small />
          {i18n.t('common.changePassage')}
        </button>
        <span class="grow" />
        <button
          class="icon-btn"
          type="button"
          aria-label={i18n.t('common.deleteTag')}
          onClick={() => props.onDelete(tag)}
        >
          <PageIcon name="trash" />
        </button>
      </div>
    </div>
  );
}
