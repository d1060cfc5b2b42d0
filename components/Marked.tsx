/** A text with some of its words underlined: `marks` are UTF-16 offsets in order; one that begins inside another is left out. */
export function Marked({ text, marks }: { text: string; marks: readonly { start: number; end: number }[] }) {
  let at = 0;
  const parts = marks.flatMap(({ start, end }) => {
    if (start < at) return [];
    const before = text.slice(at, start);
    at = end;
    return [before, <u key={start}>{text.slice(start, end)}</u>];
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
