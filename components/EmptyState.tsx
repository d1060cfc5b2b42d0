import type { ComponentChildren } from 'preact';

/** What a view shows when it has nothing: what to do next, under the stripes of the mark. */
export function EmptyState(props: { title: string; text: string; art?: boolean; children?: ComponentChildren }) {
  return (
    <div class="empty">
      {props.art && (
        <svg class="art" width="72" height="56" viewBox="0 0 72 56" fill="none" aria-hidden="true">
          <g stroke="currentColor" stroke-width="1.5" stroke-linejoin="round">
            <path d="M17 6h38l2.4 10H14.6z" />
            <path d="M12.6 23h46.8l2.4 10H10.2z" fill="var(--cw-tp-mark)" />
            <path d="M8.2 40h55.6l2.4 10H5.8z" />
          </g>
        </svg>
      )}
      <h2 class="h-panel">{props.title}</h2>
      <p class="sub">{props.text}</p>
      {props.children && <div class="row wrap acts">{props.children}</div>}
    </div>
  );
}
