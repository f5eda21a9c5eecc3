import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface TabFaceProps {
  icon: LucideIcon;
  label: string;
  /** How many things wait there; nothing is shown for zero. */
  count?: number;
  /** There are more than `count`: it shows as "40+". */
  more?: boolean;
  /** The count in words, for screen readers. */
  countLabel?: string;
}

/** What stands inside a tab's link. */
export function TabFace({ icon: Icon, label, count = 0, more = false, countLabel }: TabFaceProps) {
  return (
    <>
      <Icon className="icon" />
      {label}
      {count > 0 && (
        <span className="count">
          <span aria-hidden="true">{more ? `${count}+` : count}</span>
          <span className="vh">{countLabel}</span>
        </span>
      )}
    </>
  );
}

/** Bottom bar on a phone, rail from 900 px. Its children are the tabs' links, as many as there are. */
export function TabBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  );
}
