/** The penny: the brand's one picture. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" fill="currentColor" />
      <circle cx="12" cy="12" r="8.2" fill="none" stroke="var(--surface)" strokeOpacity=".55" />
      <path
        d="M10 17V7.5h2.6a3 3 0 0 1 0 6H10"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="1.9"
        strokeLinejoin="round"
      />
    </svg>
  );
}
