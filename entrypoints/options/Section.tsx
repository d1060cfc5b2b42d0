import type { ComponentChildren } from 'preact';

/** One sheet of rows under its heading. */
export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="sheet">{children}</div>
    </section>
  );
}

/** One row: what it is, a line about it, and its control at the end. */
export function Row({ title, hint, children }: { title: string; hint?: string; children?: ComponentChildren }) {
  return (
    <div class="or">
      <div class="grow">
        <p class="ot">{title}</p>
        {hint && <p class="sub">{hint}</p>}
      </div>
      {children && <div class="oc">{children}</div>}
    </div>
  );
}

/** A row with a switch. */
export function SwitchRow(props: { title: string; hint: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Row title={props.title} hint={props.hint}>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-label={props.title}
        checked={props.on}
        aria-checked={props.on}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
    </Row>
  );
}
