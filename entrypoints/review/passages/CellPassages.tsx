import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CategoryGlyph } from '../../../components/CategoryGlyph.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { itemCode } from '../itemCode.ts';
import { itemName } from '../itemName.ts';

/** The side list of a cell: the item's name, what it holds, a way to close it. Escape closes it as well. */
export function CellPassages(props: {
  itemId: string;
  /** Whether the focus goes to it when it is there. */
  takesFocus: boolean;
  children: ComponentChildren;
  onClose: () => void;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  const code = itemCode(props.itemId);
  useEffect(() => {
    if (props.takesFocus) head.current?.focus();
  }, [props.itemId, props.takesFocus]);
  return (
    <aside
      class="sheet side"
      aria-labelledby="side-of"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class="row spread head">
        <h2 class="h-panel" id="side-of" tabIndex={-1} ref={head}>
          <span class="std">
            {code && <CategoryGlyph code={code} />}
            {itemName(props.itemId)}
          </span>
        </h2>
        <IconButton icon={X} label={i18n.t('review.cell.close')} onClick={props.onClose} />
      </div>
      {props.children}
    </aside>
  );
}
