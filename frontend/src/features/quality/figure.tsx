interface FigureProps {
  label: string;
  value: string;
  /** What it rests on, in one line. */
  note: string;
}

export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className="quality__figure">
      <dt className="t-14 muted">{label}</dt>
      <dd className="t-24 strong">{value}</dd>
      <dd className="t-13 quiet">{note}</dd>
    </div>
  );
}
