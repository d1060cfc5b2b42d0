import { TriangleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Callout } from '../../components/Callout.tsx';
import { type Interruption, watchInterruptions } from '../../core/store/interruption.ts';
import { useSignal } from '../shell/useSignal.ts';

/** Says that another version of Crosswalk holds the data, for as long as that is so. */
export function Interrupted() {
  const [why, setWhy] = useState<Interruption | null>(null);
  useSignal((signal) => watchInterruptions(setWhy, signal), []);
  if (why !== 'outdated' && why !== 'blocked') return null;
  return (
    <div class="notices" role="alert">
      <Callout tone="bad" icon={TriangleAlert} title={i18n.t('panel.interrupted')} text={i18n.t(`problem.${why}`)} />
    </div>
  );
}
