import type { RefObject } from 'preact';

const KINDS = '.pdf,.docx,.odt,.txt,.md,.html,.htm';

/** The browser's own dialog for a file, opened by `input.current.click()`; unseen, so that a button can stand for it. */
export function FileInput({ input, onOpen }: { input: RefObject<HTMLInputElement>; onOpen: (file: File) => void }) {
  return (
    <input
      ref={input}
      type="file"
      class="vh"
      tabIndex={-1}
      aria-hidden="true"
      accept={KINDS}
      onChange={({ currentTarget }) => {
        const picked = currentTarget.files?.[0];
        if (picked) onOpen(picked);
      }}
    />
  );
}
