/** The mark, 18 px. */
export function Brand() {
  return (
    <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
      <rect width="16" height="16" rx="3.6" fill="#5238b4" />
      <path d="M4.2 3h7.6l.44 2H3.76z" fill="#fff" />
      <path d="M3.32 7h9.36l.44 2H2.88z" fill="#ffc861" />
      <path d="M2.44 11h11.12l.44 2H2z" fill="#fff" />
    </svg>
  );
}
