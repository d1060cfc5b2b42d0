import type { ComponentChildren } from 'preact';

/** The head of a table of counts: what its rows are, then what is counted. */
export function CountsHead({ rows, counts }: { rows: ComponentChildren; counts: readonly string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {counts.map((count) => (
          <th key={count} scope="col">
            {count}
          </th>
        ))}
      </tr>
    </thead>
  );
}
