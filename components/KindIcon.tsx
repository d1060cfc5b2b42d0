import { CircleQuestionMark, ListChecks, UserRound } from 'lucide-preact';
import { type CategoryCode, CategoryGlyph } from './CategoryGlyph.tsx';
import { Icon } from './Icon.tsx';

const ICONS = { role: UserRound, responsibility: UserRound, question: CircleQuestionMark, step: ListChecks };

/** Categories, standards and constructs carry their category's glyph, the other kinds say by shape what they are. */
export function KindIcon(props: {
  kind: 'category' | 'standard' | 'construct' | keyof typeof ICONS;
  /** The category's code, where the item has one. */
  code: CategoryCode | null;
}) {
  const { kind, code } = props;
  if (kind in ICONS) return <Icon of={ICONS[kind as keyof typeof ICONS]} small />;
  return code && <CategoryGlyph code={code} />;
}
