import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A radio group drawn as one strip; arrows move and choose. */
export function Segments<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string; mark?: ComponentChildren }[];
  onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          {option.mark}
          {option.label}
        </label>
      ))}
    </div>
  );
}
