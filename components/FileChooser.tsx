import type { RefObject } from 'preact';

/** The browser's own dialog for a file, opened by `input.current.click()`; unseen, so that a button can stand for it. */
export function FileChooser(props: {
  input: RefObject<HTMLInputElement>;
  /** Name endings and types, as `accept` of an input has them. */
  accept: string;
  onFile: (file: File) => void;
}) {
  return (
    <input
      ref={props.input}
      type="file"
      hidden
      accept={props.accept}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) props.onFile(file);
        // The same file chosen again must be read again.
        currentTarget.value = '';
      }}
    />
  );
}
