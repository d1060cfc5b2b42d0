import { MessageSquare } from 'lucide-preact';
import { Icon } from '../../../components/Icon.tsx';
import { memo } from '../../../components/memo.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import { StrengthMark } from '../../../components/StrengthMark.tsx';
import { itemById } from '../../../content/items.ts';
import type { DocumentRecord } from '../../../core/model/document.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { useSlices } from '../../shell/useSlices.ts';
import { PassagePlace } from './PassagePlace.tsx';

/** Tagged passages of one document, each with its strength, its words, its note, and the way to it. */
export function PassageList({ tags, document }: { tags: readonly Tag[]; document: DocumentRecord }) {
  const drawn = useSlices(tags.length);
  return (
    <ul class="plist">
      {tags.slice(0, drawn).map((tag) => (
        <PassageRow key={tag.id} tag={tag} document={document} />
      ))}
    </ul>
  );
}

const PassageRow = memo(function PassageRow({ tag, document }: { tag: Tag; document: DocumentRecord }) {
  const role = tag.role && itemById(tag.role);
  return (
    <li>
      <p class="row spread">
        <StrengthMark strength={tag.strength} />
        {role && role.kind === 'role' && <span class="meta">{role.item.name}</span>}
      </p>
      <blockquote class="quote">{passageWords(tag.passage)}</blockquote>
      {tag.note && (
        <p class="note">
          <Icon of={MessageSquare} small />
          <span>{tag.note}</span>
        </p>
      )}
      <p class="meta">
        <PassagePlace tag={tag} document={document} />
      </p>
    </li>
  );
});
