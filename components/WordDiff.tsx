/** Old and new words of a quote; told by strike and underline as well as by colour. */
export function WordDiff({ runs }: { runs: { kind: 'same' | 'old' | 'new'; text: string }[] }) {
  return (
    <>
      {runs.map((run, index) => {
        const text = run.text.trim();
        const key = `${index} ${run.kind}`;
        if (run.kind === 'old') return [<del key={key}>{text}</del>, ' '];
        if (run.kind === 'new') return [<ins key={key}>{text}</ins>, ' '];
        return run.text;
      })}
    </>
  );
}
