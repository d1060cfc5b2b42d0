import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fileKept } from '../../core/store/files.ts';
import { type NotOpened, type OpenFile, openFile, prepare } from './openFile.ts';
import { stamp } from './stamp.ts';

/** Where the reader stands; `file` is the name of what was to be opened. */
export type Stage =
  | { name: 'start'; problem: NotOpened | null; file: string }
  | { name: 'asking'; from: string }
  | { name: 'opening'; file: string; part: number }
  | { name: 'open'; file: OpenFile };

type Password = { wrong: boolean; answer: (password: string | null) => void };

const START: Stage = { name: 'start', problem: null, file: '' };
const ADDRESS = 'file';
const FROM = 'from';

/** Opens files, one at a time: the one that the address names at first, then those that a person brings. */
export function useOpening() {
  const [stage, setStage] = useState(first);
  const [password, setPassword] = useState<Password | null>(null);
  const stop = useRef<AbortController | null>(null);

  const askPassword = useCallback(
    (wrong: boolean) =>
      new Promise<string | null>((resolve) => {
        const answer = (given: string | null) => {
          setPassword(null);
          resolve(given);
        };
        setPassword({ wrong, answer });
      }),
    [],
  );
  const show = useCallback(async (named: string, read: () => Promise<{ name: string; bytes: Blob } | null>) => {
    stop.current?.abort();
    const mine = new AbortController();
    stop.current = mine;
    setPassword(null);
    setStage({ name: 'opening', file: named, part: 0 });
    stamp('opening');
    const file = await read();
    if (stop.current !== mine) return;
    const name = file?.name ?? named;
    if (name !== named) setStage({ name: 'opening', file: name, part: 0 });
    const opening = file
      ? await openFile(name, file.bytes, {
          signal: mine.signal,
          askPassword,
          progress: (part) => stop.current === mine && setStage({ name: 'opening', file: name, part }),
        })
      : { ok: false as const, problem: 'notHere' as const };
    if (stop.current !== mine) return;
    if (!opening.ok) return setStage({ name: 'start', problem: opening.problem, file: name });
    const address = new URL(location.href);
    address.search = '';
    address.searchParams.set(ADDRESS, opening.value.hash);
    history.replaceState(null, '', address);
    setStage({ name: 'open', file: opening.value });
  }, []);
  const open = useCallback((file: File) => void show(file.name, async () => ({ name: file.name, bytes: file })), []);
  const close = useCallback(() => {
    stop.current?.abort();
    stop.current = null;
    setPassword(null);
    history.replaceState(null, '', location.pathname);
    setStage(START);
  }, []);

  useLayoutEffect(() => {
    void prepare();
    const hash = new URL(location.href).searchParams.get(ADDRESS);
    if (hash) void show('', () => fileKept(hash).catch(unread));
  }, []);
  return { stage, open, close, cancel: close, password };
}

/** A library that cannot be read has no file to show. */
function unread(error: unknown): null {
  reportError(error);
  return null;
}

/** Where the reader begins, by its address: with a file that is kept, one of a site, or none. */
function first(): Stage {
  const { searchParams } = new URL(location.href);
  const from = searchParams.get(FROM);
  if (from && URL.canParse(from) && /^https?:/.test(from)) return { name: 'asking', from };
  return searchParams.has(ADDRESS) ? { name: 'opening', file: '', part: 0 } : START;
}
