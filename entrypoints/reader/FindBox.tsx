import { ChevronDown, ChevronUp } from 'lucide-preact';
import { i18n } from '#i18n';
import { IconButton } from '../../components/IconButton.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import type { Find } from './useFind.ts';

/** Finds words in the document: Enter goes on, Shift Enter back. */
export function FindBox({ find }: { find: Find }) {
  const counted =
    find.query.trim() === ''
      ? ''
      : find.count === 0
        ? i18n.t('reader.findNone')
        : find.at < 0
          ? i18n.t('reader.findCount', find.count)
          : i18n.t('reader.findAt', [String(find.at + 1), String(find.count)]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys bubble here from the field inside
    <div
      class="row find"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target as Element).matches('input')) return;
        event.preventDefault();
        find.step(event.shiftKey ? -1 : 1);
      }}
    >
      <SearchField
        label={i18n.t('reader.find')}
        placeholder={i18n.t('reader.find')}
        value={find.query}
        onInput={find.set}
        input={find.input}
      />
      <span class="meta num nowrap" role="status">
        {counted}
      </span>
      <IconButton
        icon={ChevronUp}
        label={i18n.t('reader.findPrevious')}
        off={find.count === 0}
        onClick={() => find.step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={i18n.t('reader.findNext')}
        off={find.count === 0}
        onClick={() => find.step(1)}
      />
    </div>
  );
}
