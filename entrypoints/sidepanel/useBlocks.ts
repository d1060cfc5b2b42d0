import { useEffect, useState } from 'preact/hooks';
import type { Block } from '../../core/model/messages.ts';
import type { PanelModel } from './panelModel.ts';

/** The page's blocks of text, asked for again whenever its text has changed. */
export function useBlocks({ page, ask }: PanelModel) {
  const [found, setFound] = useState<{ blocks: Block[] | null; generation: number; failed: boolean }>({
    blocks: null,
    generation: -1,
    failed: false,
  });
  const generation = page.state?.generation;
  const here = page.status === 'here';
  useEffect(() => {
    if (!here) return;
    let wanted = true;
    void ask({ type: 'passages:list' }).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setFound({ ...answer.value, failed: false });
      else setFound((before) => ({ ...before, failed: true }));
    });
    return () => {
      wanted = false;
    };
  }, [here, generation, page.tabId, page.state?.url]);
  return found;
}
