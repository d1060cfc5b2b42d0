/**
 * A polite live region that is there before anything is said in it, as screen readers miss one that comes with its
 * words. `count` grows with every message, so that the same words twice are said twice.
 */
export function Spoken({ text, count }: { text: string; count: number }) {
  return (
    <p class="vh" role="status">
      <span key={count}>{text}</span>
    </p>
  );
}
