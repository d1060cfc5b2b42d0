import { Check } from 'lucide-preact';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../components/CategoryGlyph.tsx';
import { Icon } from '../../components/Icon.tsx';
import { WordDiff } from '../../components/WordDiff.tsx';
import { categoryCodes } from '../page/categoryCodes.ts';
import type { Change } from './changeList.ts';
import type { Shown } from './useShown.ts';

type Props = { change: Change; shown: Shown; at: string | null; onShow: (change: Change) => void };

/** One change: what it is tagged with, where, its words; and, once it is shown, what can be done about it. */
export function ChangeRow({ change, shown, at, onShow }: Props) {
  const { key, kind, runs, under } = change;
  const isAt = key === at;
  return (
    <li>
      <button type="button" class="change-go" aria-current={isAt ? 'true' : undefined} onClick={() => onShow(change)}>
        <Standards change={change} shown={shown} />
        {under && <span class="meta">{under}</span>}
        <span class={kind === 'gone' ? 'quote gone' : 'quote'}>
          <WordDiff runs={runs} />
        </span>
        <Settled change={change} />
      </button>
      {isAt && <Acts change={change} shown={shown} />}
    </li>
  );
}

function Standards({ change: { tag }, shown: { session } }: Pick<Props, 'change' | 'shown'>) {
  const { vocabulary } = session;
  if (!tag || !vocabulary) return null;
  const standards = vocabulary.standards.filter(({ id }) => tag.standards.includes(id));
  const codes = new Set(standards.flatMap(({ id }) => categoryCodes(vocabulary).get(id) ?? []));
  return (
    <span class="std">
      {[...codes].map((code) => (
        <CategoryGlyph key={code} code={code} />
      ))}
      {standards.map(({ name }) => name).join(', ')}
    </span>
  );
}

/** That nothing is left to decide, of what a person had to. */
function Settled({ change: { kind, waits } }: { change: Change }) {
  if (waits || (kind !== 'changed' && kind !== 'gone')) return null;
  return (
    <span class="row meta">
      <Icon of={Check} small />
      {i18n.t(kind === 'changed' ? 'panel.wordingAccepted' : 'panel.attention.detached')}
    </span>
  );
}

function Acts({ change: { kind, tag, place, waits }, shown: { session, ui } }: Pick<Props, 'change' | 'shown'>) {
  if (!waits) return null;
  const accept = () => {
    const now = tag && session.placeOf(tag.id);
    if (now) void ui.move(tag, now);
  };
  return (
    <div class="acts">
      {kind === 'changed' && (
        <button type="button" class="btn sm primary" onClick={accept}>
          {i18n.t('panel.attention.accept')}
        </button>
      )}
      {tag && (
        <button type="button" class="btn sm" onClick={() => ui.choose(tag)}>
          {i18n.t('panel.attention.choose')}
        </button>
      )}
      {kind === 'fresh' && place && (
        <button type="button" class="btn sm primary" onClick={() => void ui.pick(place)}>
          {i18n.t('page.tag')}
        </button>
      )}
    </div>
  );
}
