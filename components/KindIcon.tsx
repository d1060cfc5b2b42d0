import { CircleQuestionMark, ListChecks, UserRound } from 'lucide-preact';
import { type CategoryCode, CategoryGlyph } from './CategoryGlyph.tsx';
import { Icon } from './Icon.tsx';

const ICONS = { responsibility: UserRound, question: CircleQuestionMark, step: ListChecks };

/** Standards and constructs carry their category's glyph, the other kinds of guidance say by shape what they are. */
export function KindIcon(props: {
  kind: 'standard' | 'construct' | keyof typeof ICONS;
  /** The category's code, where the item has one. */
  code: CategoryCode | null;
}) {
  const { kind, code } = props;
  if (kind === 'standard' || kind === 'construct') return code && <CategoryGlyph code={code} />;
  return <Icon of={ICONS[kind]} small />;
}
