import type { ReactNode } from "react";
import { LanguageChoice } from "@/ui/language-choice";
import { Mark } from "@/ui/mark";
import "./portal.css";

interface LetterProps {
  /** What stands at the right of the head: the way out, when signed in. */
  action?: ReactNode;
  children: ReactNode;
}

/** One column of paper: the frame of every page of the portal. */
export function Letter({ action, children }: LetterProps) {
  return (
    <div className="letter">
      <header className="letter__head">
        <Mark />
        <span className="strong grow">Penny</span>
        <LanguageChoice />
        {action}
      </header>
      <main className="letter__body">{children}</main>
    </div>
  );
}
