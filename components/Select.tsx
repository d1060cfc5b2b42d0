import type { ComponentChildren } from 'preact';
import { PageIcon } from './PageIcon.tsx';

/** The browser's own listbox in our clothes: a quiet button with the chosen value. */
export function Select<T extends string>(props: {
  label: string;
  value: T;
  options: { value: T; label: string }[];
  icon: ComponentChildren;
  onChange: (value: T) => void;
}) {
  return (
    <label class="select">
      {props.icon}
      <span class="vh">{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value as T)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <PageIcon name="down" small />
    </label>
  );
}
