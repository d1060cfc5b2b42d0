import { useEffect, useState } from 'preact/hooks';
import { keyCaps } from '../../components/keyCaps.ts';
import { type Command, commandKeys } from '../../core/platform/commandKeys.ts';

/** Gives the browser's keys of a command as a person reads them, '' where there are none (or not yet known). */
export function useCommandKeys(): (command: Command) => string {
  const [keys, setKeys] = useState<Partial<Record<Command, string>>>({});
  useEffect(() => void commandKeys().then(setKeys), []);
  return (command) => keyCaps(keys[command] ?? '');
}
