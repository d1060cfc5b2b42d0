import { Plus, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { passageWords } from '../../../components/passageWords.ts';
import type { Result } from '../../../core/model/result.ts';
import type { Tag } from '../../../core/model/tag.ts';
import { restoreTag } from '../../../core/store/tags.ts';
import { quoteStart } from '../quoteStart.ts';
import { CiteDialog } from './CiteDialog.tsx';
import type { Done, PlanModel } from './planModel.ts';
import { TagFace } from './TagFace.tsx';

/** Stores what `change` makes of the ids that are cited now. */
type OnCite = (change: (now: string[]) => string[], done: Done) => Promise<Result<unknown>>;

/** The passages that something cites, each to open or to take away, and the way to cite more. */
export function Cited(props: {
  plan: PlanModel;
  label: string;
  /** What they are cited for, in its own words. */
  about: string;
  /** The standards that it is about, in our reading; passages tagged with them are offered first. */
  standards: string[];
  cited: string[];
  onCite: OnCite;
}) {
  const { plan, cited, onCite } = props;
  const [choosing, setChoosing] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const label = useId();
  const take = (id: string) => {
    add.current?.focus();
    void onCite((now) => now.filter((each) => each !== id), { text: i18n.t('plan.cite.taken') });
  };
  const save = (ids: string[]) => {
    setChoosing(false);
    const more = ids.filter((id) => !cited.includes(id)).length;
    const fewer = cited.filter((id) => !ids.includes(id));
    if (more + fewer.length === 0) return;
    const text = more > 0 ? i18n.t('plan.cite.added', more) : i18n.t('plan.cite.taken');
    // What another window cites meanwhile stays cited.
    void onCite((now) => [...new Set([...now.filter((id) => !fewer.includes(id)), ...ids])], { text });
  };
  return (
    <div class="stack cited">
      <span class="lab" id={label}>
        {props.label}
      </span>
      {cited.length > 0 && plan.cited && (
        <ul class="stack" aria-labelledby={label}>
          {cited.map((id) => (
            <CitedPassage key={id} plan={plan} tag={plan.cited?.get(id) ?? null} onTake={() => take(id)} />
          ))}
        </ul>
      )}
      <button ref={add} type="button" class="btn sm quiet" aria-describedby={label} onClick={() => setChoosing(true)}>
        <Icon of={Plus} small />
        {i18n.t('plan.cite.open')}
      </button>
      {choosing && (
        <CiteDialog
          plan={plan}
          about={props.about}
          standards={props.standards}
          cited={cited}
          onSave={save}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  );
}

/** One cited passage; `tag` is null when it was deleted for good. */
function CitedPassage({ plan, tag, onTake }: { plan: PlanModel; tag: Tag | null; onTake: () => void }) {
  const gone = !tag || tag.deletedAt !== null;
  const words = tag ? quoteStart(passageWords(tag.passage), 40) : '';
  const restore = (id: string) => void plan.panel.write(() => restoreTag(id), { text: i18n.t('panel.tagRestored') });
  return (
    <li class={gone ? 'cite gone' : 'cite'}>
      {tag && !gone && (
        <button type="button" class="go" onClick={() => plan.showPassage(tag)}>
          <TagFace plan={plan} tag={tag} />
        </button>
      )}
      {gone && (
        <div class="go">
          {tag && <TagFace plan={plan} tag={tag} />}
          <p class="meta">{i18n.t(tag ? 'plan.cite.inBin' : 'plan.cite.deleted')}</p>
          {tag && (
            <button type="button" class="link" onClick={() => restore(tag.id)}>
              {i18n.t('plan.cite.restore')}
            </button>
          )}
        </div>
      )}
      <button
        type="button"
        class="icon-btn small"
        aria-label={i18n.t('plan.cite.take', [words])}
        title={i18n.t('plan.cite.takeShort')}
        onClick={onTake}
      >
        <Icon of={X} small />
      </button>
    </li>
  );
}
