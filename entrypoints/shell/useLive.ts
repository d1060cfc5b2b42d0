import { type Inputs, useState } from 'preact/hooks';
import type { Problem } from '../../core/model/result.ts';
import { live } from '../../core/store/live.ts';
import { useSignal } from './useSignal.ts';

/** What `read` gives, kept up to date; null until it is there and while the inputs have just changed. */
export function useLive<T>(read: () => Promise<T>, inputs: Inputs, failed: (problem: Problem) => void): T | null {
  const [found, setFound] = useState<{ inputs: Inputs; value: T } | null>(null);
  useSignal((signal) => live(read, (value) => setFound({ inputs, value }), signal, failed), inputs);
  const fresh = found?.inputs.every((input, index) => input === inputs[index]);
  return found && fresh ? found.value : null;
}
