import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/lib/class-names";

export type Meaning = "new" | "busy" | "done" | "bad";

interface StateProps {
  meaning?: Meaning;
  icon?: LucideIcon;
  /** With its own ground: for headers only. */
  boxed?: boolean;
  children: ReactNode;
}

/** What stands where: always an icon (or initials) and a word, colour comes third. */
export function State({ meaning, icon: Icon, boxed, children }: StateProps) {
  return (
    <span className={classNames("state", meaning && `state--${meaning}`, boxed && "state--box")}>
      {Icon && <Icon className="icon icon--s" />}
      {children}
    </span>
  );
}

interface InitialsProps {
  initials: string;
  size?: "s" | "l";
  plain?: boolean;
}

export function Initials({ initials, size, plain }: InitialsProps) {
  return (
    <span className={classNames("who", size && `who--${size}`, plain && "who--plain")} aria-hidden="true">
      {initials}
    </span>
  );
}
