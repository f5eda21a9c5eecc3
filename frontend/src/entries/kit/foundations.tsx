const COLOURS = [
  ["bg", "surface", "sunken", "line", "edge", "ink", "ink-2", "ink-3"],
  ["copper", "copper-hover", "copper-press", "on-copper"],
  ["new", "new-mark", "new-bg", "busy", "busy-mark", "busy-bg"],
  ["done", "done-mark", "done-bg", "bad", "bad-mark", "bad-bg"],
  ["d-1", "d-2", "d-3", "d-4"],
];
const SIZES = ["t-32", "t-24", "t-20", "t-18", "t-16", "t-14", "t-13", "t-12"];

export function Colours() {
  return COLOURS.map((group) => (
    <div key={group[0]} className="kit__row">
      {group.map((name) => (
        <div key={name} className="t-12">
          <div className="kit__swatch" style={{ background: `var(--${name})` }} />
          {name}
        </div>
      ))}
    </div>
  ));
}

export function Types() {
  return SIZES.map((size) => (
    <p key={size} className={size}>
      {size.slice(2)} Reached to shelf, hand to pocket, 61.30 EUR <b className="strong">1,111.11</b>
    </p>
  ));
}
