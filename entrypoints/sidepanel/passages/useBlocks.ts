import { useEffect, useRef, useState } from 'preact/hooks';
import type { Block } from '../../../core/model/messages.ts';
import { movedOffsets } from '../../../core/review/movedOffsets.ts';
import type { PanelModel } from '../panelModel.ts';

type Blocks = { blocks: Block[] | null; generation: number; failed: boolean };

/**
 * The page's blocks of text, asked for again whenever its text has changed. `moved` is told where offsets of the list
 * before stand in the new one, at once with it; null when it is the text of another page.
 */
export function useBlocks({ page, ask }: PanelModel, moved: (to: ((offset: number) => number) | null) => void): Blocks {
  const [found, setFound] = useState<Blocks>({ blocks: null, generation: -1, failed: false });
  const before = useRef<{ blocks: Block[]; of: string } | null>(null);
  const generation = page.state?.generation;
  const here = page.status === 'here';
  const of = `${page.tabId} ${page.state?.url}`;
  useEffect(() => {
    if (!here) return;
    let wanted = true;
    void ask({ type: 'passages:list' }).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) return setFound((known) => ({ ...known, failed: true }));
      const { blocks } = answer.value;
      if (before.current) moved(before.current.of === of ? movedOffsets(before.current.blocks, blocks) : null);
      before.current = { blocks, of };
      setFound({ ...answer.value, failed: false });
    });
    return () => {
      wanted = false;
    };
  }, [here, generation, of]);
  return found;
}
