/** The mark: a dot that sits on a seat. Decoration; the name stands beside it. */
export function Logo(props: { size?: 18 | 36 | 40 }) {
  const { size = 18 } = props;
  return (
    <svg
      className="logo"
      viewBox="0 0 18 18"
      aria-hidden="true"
      style={{ inlineSize: size, blockSize: size }}
    >
      <path d="M4 2v8h10v6M4 10v6" />
      <circle cx="9.5" cy="5.5" r="2.5" />
    </svg>
  );
}
