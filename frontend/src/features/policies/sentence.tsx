import { Fragment, type ReactNode } from "react";

interface SentenceProps {
  /** With the names of slots in braces, where the language wants them. */
  text: string;
  slots: Record<string, ReactNode>;
}

/** A sentence with things to choose in it. */
export function Sentence({ text, slots }: SentenceProps) {
  return (
    <p>
      {text.split(/\{(\w+)\}/).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never move
        <Fragment key={at}>{at % 2 === 0 ? part : slots[part]}</Fragment>
      ))}
    </p>
  );
}

interface SlotProps {
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  /** Otherwise than in the version before. */
  changed: boolean;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A word of a sentence that can be another. */
export function Slot({ label, value, options, changed, disabled, onChange }: SlotProps) {
  return (
    <select
      aria-label={label}
      className={changed ? "slot slot--changed" : "slot"}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
