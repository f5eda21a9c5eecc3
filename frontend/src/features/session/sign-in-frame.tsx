import type { ReactNode } from "react";
import { LanguageChoice } from "@/ui/language-choice";
import { Mark } from "@/ui/mark";
import "./sign-in.css";

interface SignInFrameProps {
  /** Which room one enters: "Penny", "Penny Ops". */
  room: string;
  title: string;
  children: ReactNode;
}

/** What stands around the pages before one is signed in. */
export function SignInFrame({ room, title, children }: SignInFrameProps) {
  return (
    <main className="sign-in">
      <div className="sign-in__form">
        <div className="line">
          <Mark />
          <span className="t-18 strong grow">{room}</span>
          <LanguageChoice />
        </div>
        <h1 className="t-24">{title}</h1>
        {children}
      </div>
    </main>
  );
}
