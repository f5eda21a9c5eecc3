import { useId } from "react";
import { classNames } from "@/lib/class-names";

interface SegmentedProps<T extends string> {
  /** Names the group for screen readers. */
  label: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  dense?: boolean;
  className?: string;
}

/** One of a few, all visible: native radios, so that arrows and screen readers work as everywhere. */
export function Segmented<T extends string>({ label, options, value, onChange, dense, className }: SegmentedProps<T>) {
  const name = useId();
  return (
    <fieldset className={classNames("seg", dense && "seg--dense", className)}>
      <legend className="vh">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="seg__option">
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            value={option.value}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
