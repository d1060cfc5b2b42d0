import { Archive, ChevronDown, ChevronUp, Ellipsis, Pencil, TextCursor, Trash2 } from 'lucide-preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/Icon.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { MenuItems } from '../../../components/MenuItems.tsx';
import type { Tag } from '../../../core/model/tag.ts';
import type { Standing } from '../../../core/review/standing.ts';
import type { TagActions } from './useTagActions.ts';

/** What can be done with a tag whose passage has changed, is gone, or is kept as evidence without a place. */
export function SettleTag(props: {
  tag: Tag;
  standing: Standing;
  /** Whether the page is there, so that it can be searched. */
  here: boolean;
  /** Whether the near passages of the tag are shown. */
  open: boolean;
  actions: TagActions;
}) {
  const { tag, standing, open, actions } = props;
  const changed = standing === 'changed';
  const choose = { icon: TextCursor, label: i18n.t('panel.attention.choose'), run: () => actions.choose(tag) };
  const keep = { icon: Archive, label: i18n.t('panel.attention.keep'), run: () => actions.keep(tag) };
  const more = [
    ...(changed ? [keep] : [choose]),
    { icon: Pencil, label: i18n.t('common.edit'), run: () => actions.edit(tag) },
    { icon: Trash2, label: i18n.t('common.delete'), run: () => actions.remove(tag) },
  ];
  return (
    <>
      {changed && (
        <button type="button" class="btn sm primary" onClick={() => actions.accept(tag)}>
          {i18n.t('panel.attention.accept')}
        </button>
      )}
      {changed && (
        <button type="button" class="btn sm" onClick={choose.run}>
          {choose.label}
        </button>
      )}
      {!changed && props.here && (
        <button type="button" class="btn sm" aria-expanded={open} onClick={() => actions.near(tag)}>
          {i18n.t('panel.near.see')}
          <Icon of={open ? ChevronUp : ChevronDown} small />
        </button>
      )}
      {standing === 'gone' && (
        <button type="button" class="btn sm quiet" onClick={keep.run}>
          {keep.label}
        </button>
      )}
      <Menu label={i18n.t('panel.attention.more')} class="icon-btn" face={<Icon of={Ellipsis} />} align="end">
        {(close) => <MenuItems items={more} close={close} />}
      </Menu>
    </>
  );
}
