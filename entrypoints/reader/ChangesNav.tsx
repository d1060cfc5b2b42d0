import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import type { VersionChanges } from '../../core/review/versionChanges.ts';
import { report } from '../page/ask.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { type Change, changeList } from './changeList.ts';
import { useFocusInside } from './useFocusInside.ts';
import type { Shown } from './useShown.ts';

/**
 * What a new version changed, beside its pages: gone through one by one, shown where it stands, settled there. Arrows move
 * in the list, Enter shows, Escape closes.
 */
export function ChangesNav(props: { changes: VersionChanges; shown: Shown; onClose: () => void }) {
  const { changes, shown, onClose } = props;
  const root = useRef<HTMLElement>(null);
  const list = useMemo(() => changeList(changes, shown), [changes, shown]);
  const [at, setAt] = useState<string | null>(null);
  const index = list.findIndex(({ key }) => key === at);
  // What was settled may have left the list; the next one then stands in its place.
  const last = useRef(-1);
  if (index >= 0) last.current = index;
  useFocusInside(root);
  useEffect(() => () => shown.session.mark(null), []);
  const show = (change: Change) => {
    const { session } = shown;
    setAt(change.key);
    const place = change.tag ? session.placeOf(change.tag.id) : change.place;
    if (change.tag) report({ type: 'tag:selected', id: change.tag.id });
    if (place) session.surface.show(session.model, place, () => session.mark(place));
    else session.mark(null);
  };
  const step = (by: 1 | -1) => {
    const next = list[index >= 0 ? index + by : by > 0 ? Math.max(0, last.current) : last.current - 1];
    if (next) show(next);
  };
  useEffect(() => root.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [at]);
  // The button that settled a change goes with it, and so would the focus.
  useEffect(() => {
    if (last.current < 0 || document.activeElement !== document.body) return;
    root.current?.querySelectorAll<HTMLElement>('.change-go')[Math.min(last.current, list.length - 1)]?.focus();
  }, [list]);
  const keyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') onClose();
    else if (!moveIn(root.current, event)) return;
    event.preventDefault();
  };
  const latestShow = useRef(show);
  latestShow.current = show;
  // There may be thousands, and all is drawn anew whenever a page is.
  const parts = useMemo(() => {
    const rows = (kind: Change['kind']) =>
      list
        .filter((change) => change.kind === kind)
        .map((change) => (
          <ChangeRow
            key={change.key}
            change={change}
            shown={shown}
            at={at}
            onShow={(each) => latestShow.current(each)}
          />
        ));
    const { changed, gone, fresh, kept } = changes;
    return (
      <>
        <Part title={i18n.t('version.changed', changed.length)}>{rows('changed')}</Part>
        <Part title={i18n.t('version.gone', gone.length)}>{rows('gone')}</Part>
        <Part title={i18n.t('version.freshList', fresh.length)}>{rows('fresh')}</Part>
        <Part title={i18n.t('version.kept', kept.length)}>{rows('kept')}</Part>
      </>
    );
  }, [list, at]);
  return (
    <nav ref={root} class="changes" data-region="" aria-labelledby="changes" onKeyDown={keyDown}>
      <div class="row changes-head">
        <h2 id="changes" class="sec-head grow" tabIndex={-1}>
          {i18n.t('version.changes')}
        </h2>
        <span class="meta num nowrap" role="status">
          {index >= 0 ? i18n.t('reader.findAt', [String(index + 1), String(list.length)]) : ''}
        </span>
        <IconButton icon={ChevronUp} label={i18n.t('version.previous')} off={index <= 0} onClick={() => step(-1)} />
        <IconButton
          icon={ChevronDown}
          label={i18n.t('version.next')}
          off={index === list.length - 1}
          onClick={() => step(1)}
        />
        <IconButton icon={X} label={i18n.t('common.close')} onClick={onClose} />
      </div>
      {parts}
    </nav>
  );
}

/** A part of the changes; nothing where there are none of its kind. */
function Part({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

/** Moves the focus from row to row. */
function moveIn(root: HTMLElement | null, { key, target }: KeyboardEvent): boolean {
  const rows = [...(root?.querySelectorAll<HTMLElement>('.change-go') ?? [])];
  const at = rows.indexOf(target as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (at < 0 || to === undefined) return false;
  rows[to]?.focus();
  return true;
}
